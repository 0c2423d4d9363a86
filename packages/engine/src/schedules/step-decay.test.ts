import { describe, expect, it } from 'vitest';
import { stepDecay } from './step-decay';

describe('stepDecay', () => {
  it('stepDecay(0.1, { boundaries: [100, 200, 300] }) is 0.1, 0.01, 0.001, 0.0001', () => {
    const schedule = stepDecay(0.1, { boundaries: [100, 200, 300] });
    const found = [0, 99.9, 100, 199, 200, 300, 1000].map(schedule);
    [0.1, 0.1, 0.01, 0.01, 0.001, 0.0001, 0.0001].forEach((rate, i) => expect(found[i]).toBeCloseTo(rate, 12));
  });

  it('stepDecay(1, { boundaries: [1, 2], factor: 0.5 }) halves', () => {
    expect([0, 1, 2].map(stepDecay(1, { boundaries: [1, 2], factor: 0.5 }))).toEqual([1, 0.5, 0.25]);
  });
});
