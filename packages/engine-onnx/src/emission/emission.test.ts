import { add, relu } from '@archipelago/engine';
import { describe, expect, it } from 'vitest';
import { emptyEmission } from '../testing/empty-emission';
import { evaluateGraph } from '../testing/evaluate-graph';
import { programOf } from '../testing/program-of';
import { Emission } from './emission';
import { portable } from './target';

/** Of a program whose input `x0` has a free axis of 2·N. */
const batched = (): Emission =>
  new Emission(
    programOf([[3, -2]], (x) => x),
    portable,
  );

const opsFor = (emission: Emission, value: string): string[] =>
  emission.finish([], [{ name: 'y', type: 'float32', shape: [], value }]).nodes.map(({ op }) => op);

describe('Emission', () => {
  it('takes sizes without a free axis as constants', () => {
    const emission = emptyEmission();
    expect(emission.sizes([2, 3])).toBe(emission.ints([2, 3]));
    expect(emission.count([2, 3])).toBe(emission.scalar(6));
  });

  it('takes the batch size from an input with a free axis', () => {
    const emission = batched();
    expect(opsFor(emission, emission.batch)).toEqual(['Shape', 'Div']);
    expect(opsFor(emission, emission.sizes([-3]))).toEqual(['Shape', 'Div', 'Mul']);
    expect(opsFor(emission, emission.sizes([4, -1, 5]))).toEqual(['Shape', 'Div', 'Concat']);
  });

  it('has no batch size where no input tells it: MISSING_INPUT', () => {
    expect(() => emptyEmission().batch).toThrow(expect.objectContaining({ code: 'MISSING_INPUT' }));
  });

  it('reshapes once where reshapes follow each other', () => {
    const emission = emptyEmission();
    const y = emission.reshape(emission.reshape(emission.node('Neg', ['x']), [2, 3]), [-6]);
    expect(opsFor(emission, y)).toEqual(['Neg', 'Reshape']);
  });

  it('expands by a product with ones, and by Expand along a free axis', async () => {
    const emission = emptyEmission();
    const column = emission.floats([2, 1], Float32Array.of(1, 2));
    const wide = emission.expanded(column, [2, 1], { dtype: 'float32', shape: [2, 2, 3] });
    expect(await evaluateGraph(emission, wide)).toEqual([1, 1, 1, 2, 2, 2, 1, 1, 1, 2, 2, 2]);
    const free = batched();
    const rows = free.expanded('row', [3], { dtype: 'float32', shape: [-1, 3] });
    expect(opsFor(free, rows)).toContain('Expand');
  });

  it('sums rows', async () => {
    const emission = emptyEmission();
    const value = emission.floats([2, 3], Float32Array.of(1, 2, 3, 10, 20, 30));
    expect(await evaluateGraph(emission, emission.sumOfRows(value, [2, 3]))).toEqual([11, 22, 33]);
  });

  it('knows what makes and reads the values of its program', () => {
    const program = programOf([[2]], (x) => [add(relu(x), relu(x)), relu(x)]);
    const emission = new Emission(program, portable);
    const [y, sum] = program.instructions;
    expect(emission.instructionOf(y.outputs[0])).toBe(y);
    expect(emission.instructionOf(program.inputs[0].value)).toBeUndefined();
    expect(emission.readersOf(y.outputs[0])).toEqual([sum]);
    expect(emission.usesOf(y.outputs[0])).toBe(2);
    expect(emission.usesOf(sum.outputs[0])).toBe(1);
  });
});
