import { describe, expect, it } from 'vitest';
import { evaluate, shapeOf } from '../testing/evaluate';
import type { Value } from '../program/value';
import { convFilterGradient } from './conv-filter-gradient';

describe('convFilterGradient', () => {
  it('sums the products of dy and what each tap saw', () => {
    const f = (x: Value, dy: Value) => convFilterGradient(x, dy, { kernel: [2] });
    expect(evaluate(f, [[[1, 2, 4]]], [[[1, 10]]])).toEqual([[[21, 42]]]);
  });

  it('sums over the batch, free or not', () => {
    const f = (x: Value, dy: Value) => convFilterGradient(x, dy, { kernel: [3, 3], groups: 2 });
    expect(shapeOf(f, [-1, 4, 5, 5], [-1, 6, 3, 3])).toEqual([6, 2, 3, 3]);
    expect(shapeOf(f, [2, 4, 5, 5], [2, 6, 3, 3])).toEqual([6, 2, 3, 3]);
  });

  it('of batches or kernels that do not go together throws SHAPE_MISMATCH', () => {
    const f = (kernel: number[]) => (x: Value, dy: Value) => convFilterGradient(x, dy, { kernel });
    expect(() => shapeOf(f([3]), [-1, 4, 5], [-2, 6, 3])).toThrow(expect.objectContaining({ code: 'SHAPE_MISMATCH' }));
    expect(() => shapeOf(f([2]), [-1, 4, 5], [-1, 6, 3])).toThrow(expect.objectContaining({ code: 'SHAPE_MISMATCH' }));
  });
});
