import { describe, expect, it } from 'vitest';
import { boundOf } from './bound';

/** A stage that is surer of earlier samples. */
const stage = (correct: number[]) => ({
  labels: new Int32Array(correct.length),
  confidences: Float64Array.from(correct, (_, sample) => 1 / (1 + sample)),
  correct: Uint8Array.from(correct),
});

describe('boundOf', () => {
  const first = stage([1, 1, 0, 0]);

  it('of one member is what it does', () => {
    const single = { stages: [first], costs: [1] };
    expect(boundOf(single, { maxCost: 1 })).toBe(2);
    expect(boundOf(single, { maxCost: 0.5 })).toBe(-Infinity);
    expect(boundOf(single, { minAccuracy: 0.5 })).toBe(1);
    expect(boundOf(single, { minAccuracy: 0.75 })).toBe(Infinity);
  });

  it('passes on the least sure, as many as the cost allows', () => {
    const pair = { stages: [first, stage([0, 0, 1, 1])], costs: [1, 4] };
    expect(boundOf(pair, { maxCost: 1.5 })).toBe(2);
    expect(boundOf(pair, { maxCost: 2 })).toBe(3);
    expect(boundOf(pair, { maxCost: 3 })).toBe(4);
    expect(boundOf(pair, { minAccuracy: 0.75 })).toBe(2);
    expect(boundOf(pair, { minAccuracy: 1 })).toBe(3);
  });

  it('lets each sample leave after the first of the others that has it right', () => {
    const three = { stages: [first, stage([1, 1, 0, 1]), stage([1, 1, 1, 1])], costs: [1, 2, 4] };
    expect(boundOf(three, { minAccuracy: 1 })).toBe(1 + (2 * 2 + 4) / 4);
    expect(boundOf(three, { maxCost: 2.9 })).toBe(3);
    expect(boundOf(three, { maxCost: 3 })).toBe(4);
  });
});
