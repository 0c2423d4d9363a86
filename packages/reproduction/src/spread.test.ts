import { describe, expect, it } from 'vitest';
import { parsePrinted } from './printed';
import { spread, valueAt } from './spread';

const inputs = ['2.0', '1.0'].map(parsePrinted);
const quotient = (a: number, b: number): number => a / b;

describe('spread', () => {
  it('2.0 / 1.0 may be anything from 1.95 / 1.05 to 2.05 / 0.95', () => {
    const { low, high } = spread(quotient, inputs);
    expect(low).toBeCloseTo(1.95 / 1.05, 12);
    expect(high).toBeCloseTo(2.05 / 0.95, 12);
  });

  it('gives a mean and its deviation as two values', () => {
    const { low, high } = spread((mean, deviation) => mean - deviation, [parsePrinted('5 ± 0.2')]);
    expect(low).toBeCloseTo(4.25, 12);
    expect(high).toBeCloseTo(5.35, 12);
  });

  it('takes the ends of ranges', () => {
    const { low, high } = spread((mean) => ({ low: mean - 1, high: mean + 2 }), [parsePrinted('10')]);
    expect([low, high]).toEqual([8.5, 12.5]);
  });
});

describe('valueAt', () => {
  it('takes the printed numbers as they are, and the middle of a range', () => {
    expect(valueAt(quotient, inputs)).toBe(2);
    expect(valueAt((mean, deviation) => ({ low: mean, high: mean + deviation }), [parsePrinted('10 ± 4')])).toBe(12);
  });
});
