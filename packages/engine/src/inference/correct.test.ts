import { describe, expect, it } from 'vitest';
import { countCorrect } from './correct';

const logits = (...rows: number[][]) => ({
  shape: [rows.length, rows[0].length],
  data: Float32Array.from(rows.flat()),
});

describe('countCorrect', () => {
  it('counts rows whose greatest element is at the label', () => {
    expect(countCorrect(logits([1, 2, 3], [3, 2, 1], [0, 5, 0]), [2, 2, 1])).toBe(2);
  });

  it('takes the first of equal elements, so a dead network is right for class 0 only', () => {
    expect(countCorrect(logits([0, 0, 0], [0, 0, 0], [0, 0, 0]), [0, 1, 2])).toBe(1);
    expect(countCorrect(logits([1, 2, 2], [1, 2, 2]), [1, 2])).toBe(1);
  });

  it('never counts a row with NaN', () => {
    expect(countCorrect(logits([NaN, 1], [1, NaN], [NaN, NaN]), [1, 0, 0])).toBe(0);
  });

  it('looks at the first rows only where a count is given', () => {
    expect(countCorrect(logits([1, 0], [1, 0], [1, 0]), [0, 0, 0], 2)).toBe(2);
  });
});
