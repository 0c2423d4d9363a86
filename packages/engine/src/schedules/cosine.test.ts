import { describe, expect, it } from 'vitest';
import { cosine } from './cosine';

describe('cosine', () => {
  it('cosine(0.025, { epochs: 50, minimum: 0.001 }) falls from 0.025 by way of 0.013 to 0.001, and stays', () => {
    const schedule = cosine(0.025, { epochs: 50, minimum: 0.001 });
    expect(schedule(0)).toBe(0.025);
    expect(schedule(25)).toBeCloseTo(0.013, 12);
    expect(schedule(10)).toBeCloseTo(0.001 + 0.012 * (1 + Math.cos(Math.PI / 5)), 12);
    expect(schedule(50)).toBeCloseTo(0.001, 12);
    expect(schedule(60)).toBeCloseTo(0.001, 12);
  });

  it('rises linearly during the warm-up and then falls over the rest', () => {
    const schedule = cosine(1, { epochs: 12, warmup: 2 });
    expect([0, 0.5, 1, 2].map(schedule)).toEqual([0, 0.25, 0.5, 1]);
    expect(schedule(7)).toBeCloseTo(0.5, 12);
    expect(schedule(12)).toBeCloseTo(0, 12);
  });
});
