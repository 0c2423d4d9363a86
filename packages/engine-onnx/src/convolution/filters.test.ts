import { describe, expect, it } from 'vitest';
import { emptyEmission } from '../testing/empty-emission';
import { evaluateGraph } from '../testing/evaluate-graph';
import { blockedFilters, filterShape, plainFilters, type Filters } from './filters';

const emission = emptyEmission({ fused: true, block: 2, serial: true });

function filtersOf(shape: readonly number[], options: Partial<Filters> = {}): Filters {
  const length = shape.reduce((product, size) => product * size, 1);
  const value = emission.floats(
    shape,
    Float32Array.from({ length }, (_, i) => i),
  );
  return { value, shape, groups: 1, transposed: false, ...options };
}

describe('plainFilters', () => {
  const transposed = (shape: readonly number[], groups = 1): Promise<number[]> =>
    evaluateGraph(emission, plainFilters(emission, filtersOf(shape, { groups, transposed: true })));

  it('are the filters themselves where nothing is transposed', () => {
    const filters = filtersOf([2, 3, 2]);
    expect(plainFilters(emission, filters)).toBe(filters.value);
  });

  it('reverse the taps', async () => {
    expect(await transposed([1, 1, 2, 2])).toEqual([3, 2, 1, 0]);
  });

  it('swap input and output channels', async () => {
    expect(await transposed([2, 3, 1])).toEqual([0, 3, 1, 4, 2, 5]);
  });

  it('swap them within groups', async () => {
    expect(await transposed([4, 1, 2], 2)).toEqual([1, 0, 3, 2, 5, 4, 7, 6]);
    expect(filterShape(filtersOf([4, 1, 2], { groups: 2, transposed: true }))).toEqual([2, 2, 2]);
  });
});

describe('blockedFilters', () => {
  /** Where the element (o, c, t) of plain filters lies, by their shape and a block of 2. */
  const placed = (shape: readonly number[], dense: boolean): number[] => {
    const [outputs, inputs, taps] = shape;
    const order: number[] = [];
    for (let ob = 0; ob < outputs / 2; ob++) {
      for (let cb = 0; cb < inputs / (dense ? 2 : 1); cb++) {
        for (let t = 0; t < taps; t++) {
          for (let c = 0; c < (dense ? 2 : 1); c++) {
            for (let o = 0; o < 2; o++) order.push(((ob * 2 + o) * inputs + cb * (dense ? 2 : 1) + c) * taps + t);
          }
        }
      }
    }
    return order;
  };

  it('of a dense convolution are in blocks of outputs and inputs', async () => {
    const blocked = blockedFilters(emission, filtersOf([4, 6, 3]), 'dense');
    expect(await evaluateGraph(emission, blocked)).toEqual(placed([4, 6, 3], true));
  });

  it('of an image are in blocks of outputs', async () => {
    const blocked = blockedFilters(emission, filtersOf([4, 1, 3]), 'image');
    expect(await evaluateGraph(emission, blocked)).toEqual(placed([4, 1, 3], false));
  });

  it.each([
    { form: 'dense', shape: [4, 6, 3], groups: 1 },
    { form: 'dense', shape: [8, 2, 3], groups: 2 },
    { form: 'depthwise', shape: [4, 1, 3], groups: 4 },
    { form: 'image', shape: [1, 4, 3], groups: 1 },
  ] as const)('that are transposed equal transposed ones that are blocked: $form', async ({ form, shape, groups }) => {
    const filters = filtersOf(shape, { groups, transposed: true });
    const plain = await evaluateGraph(emission, plainFilters(emission, filters));
    const order = placed(filterShape(filters), form === 'dense');
    const blocked = await evaluateGraph(emission, blockedFilters(emission, filters, form));
    expect(blocked).toEqual(order.map((at) => plain[at]));
  });
});
