import { describe, expect, it } from 'vitest';
import { evaluate, shapeOf } from '../testing/evaluate';
import type { Value } from '../program/value';
import { convInputGradient } from './conv-input-gradient';

describe('convInputGradient', () => {
  it('spreads dy by the filter', () => {
    const f = (dy: Value, w: Value) => convInputGradient(dy, w, { stride: [2], inputSize: [5] });
    expect(evaluate(f, [[[1, 100]]], [[[1, 2, 3]]])).toEqual([[[1, 2, 103, 200, 300]]]);
  });

  it('tells inputs apart that give one size of dy', () => {
    const f = (inputSize: number[]) => (dy: Value, w: Value) => convInputGradient(dy, w, { stride: [2], inputSize });
    expect(evaluate(f([6]), [[[1, 100]]], [[[1, 2, 3]]])).toEqual([[[1, 2, 103, 200, 300, 0]]]);
    expect(() => shapeOf(f([7]), [-1, 1, 2], [1, 1, 3])).toThrow(expect.objectContaining({ code: 'SHAPE_MISMATCH' }));
  });
});
