import { describe, expect, it } from 'vitest';
import { evaluate, instructionsOf, programOf } from '../testing/evaluate';
import { gradient } from '../program/gradient';
import type { Value } from '../program/value';
import { interpret } from '../reference/interpret';
import { mean } from './mean';

describe('mean', () => {
  it('over the first axis of two rows', () => {
    expect(
      evaluate(
        (x) => mean(x, [0]),
        [
          [1, 2, 3],
          [4, 5, 6],
        ],
      ),
    ).toEqual([2.5, 3.5, 4.5]);
  });

  it('divides its gradient before it is broadcast', () => {
    const pulled = instructionsOf((x) => gradient(mean(x, [0, 1]), [x])[0], [4, 3]);
    expect(pulled).toEqual(['div', 'reshape', 'broadcastTo']);
  });

  it('divides its gradient by a count that follows the batch', () => {
    const f = (x: Value) => gradient(mean(x, [0, 1]), [x])[0];
    const program = programOf(f, [-2, 5]);
    for (const batch of [1, 3]) {
      const data = new Float64Array(10 * batch);
      const [first] = interpret(program, { x0: { shape: [2 * batch, 5], data } }).y0.data;
      expect(first).toBeCloseTo(1 / (10 * batch), 15);
    }
  });
});
