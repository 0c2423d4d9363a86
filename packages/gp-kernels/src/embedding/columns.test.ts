import { describe, expect, it } from 'vitest';
import { denseLayers } from '../encoding';
import { denseSteps, gatherColumns, padded, spreadColumns, usedColumns } from './columns';
import { smallEncodings } from './fixtures';

const columns = usedColumns(smallEncodings);

it('usedColumns are those in which some row is not zero', () => {
  const used = new Set<number>();
  for (const encoding of smallEncodings) {
    denseLayers(encoding).forEach((value, i) => value !== 0 && used.add(i % encoding.width));
  }
  expect([...columns]).toEqual([...used].sort((a, b) => a - b));
  expect(columns.length).toBeLessThan(25);
});

it('padded rounds up', () => {
  expect([0, 1, 16, 17].map((count) => padded(count, 16))).toEqual([16, 16, 16, 32]);
});

it('denseSteps has the rows of each layer together, then zeros', () => {
  const [width, count] = [columns.length + 3, 12];
  const dense = denseSteps(smallEncodings, { columns, width, count });
  const { layers, width: from } = smallEncodings[0];
  expect(dense.length).toBe(layers * count * width);
  for (let layer = 0; layer < layers; layer++) {
    for (let n = 0; n < count; n++) {
      const row = [...dense.subarray((layer * count + n) * width, (layer * count + n + 1) * width)];
      const whole = n < smallEncodings.length ? denseLayers(smallEncodings[n]) : new Float64Array(layers * from);
      expect(row).toEqual([...[...columns].map((column) => whole[layer * from + column]), 0, 0, 0]);
    }
  }
});

describe('gatherColumns', () => {
  const choice = { rows: 2, from: 5, columns: Uint32Array.of(1, 4), width: 3 };
  const matrix = Float32Array.from({ length: 10 }, (_, i) => i);

  it('takes columns of each row', () => {
    expect([...gatherColumns(matrix, choice)]).toEqual([1, 4, 0, 6, 9, 0]);
  });

  it('is undone by spreadColumns, up to the other columns', () => {
    const target = new Float32Array(10);
    spreadColumns(gatherColumns(matrix, choice), target, choice);
    expect([...target]).toEqual([0, 1, 0, 0, 4, 0, 6, 0, 0, 9]);
  });
});
