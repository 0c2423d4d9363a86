import { describe, expect, it } from 'vitest';
import { aphRows, meanRow } from './aph-rows';

describe('meanRow', () => {
  it('62.02, 47.49 and 53.53 have the mean 54.35', () => {
    const row = meanRow('A0', '54.35', ['62.02', '47.49', '53.53']);
    expect(row.ok).toBe(true);
    expect(row.tolerance).toBeCloseTo(0.01, 12);
    expect(meanRow('A0', '54.37', ['62.02', '47.49', '53.53']).ok).toBe(false);
  });
});

describe('aphRows', () => {
  it('lists the classes, their mean and further columns', () => {
    const rows = aphRows({ A0: ['62.02', '47.49', '53.53', '54.35', '27'] }, [['latency', 'ms']]);
    expect(rows.map(({ quantity, ok }) => [quantity, ok])).toEqual([
      ['APH, Vehicle', null],
      ['APH, Pedestrian', null],
      ['APH, Cyclist', null],
      ['overall mAPH', true],
      ['latency', null],
    ]);
  });
});
