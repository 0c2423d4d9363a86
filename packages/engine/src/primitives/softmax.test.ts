import { describe, expect, it } from 'vitest';
import { evaluate, shapeOf } from '../testing/evaluate';
import { softmax } from './softmax';

describe('softmax', () => {
  it('of [0, log 3] is [0.25, 0.75], of large values too', () => {
    const y = evaluate(
      (x) => softmax(x, 1),
      [
        [0, Math.log(3)],
        [1e4, 1e4 + Math.log(3)],
      ],
    ) as number[][];
    y.flat().forEach((value, i) => expect(value).toBeCloseTo([0.25, 0.75][i % 2], 9));
  });

  it.each([[-1], [2], [0.5]])('over axis %d of a matrix throws BAD_ATTRIBUTE', (axis) => {
    expect(() => shapeOf((x) => softmax(x, axis), [2, 3])).toThrow(expect.objectContaining({ code: 'BAD_ATTRIBUTE' }));
  });
});
