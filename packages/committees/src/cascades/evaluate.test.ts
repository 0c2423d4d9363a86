import { describe, expect, it } from 'vitest';
import { decisionsOf } from '../members/decisions';
import { createPool } from '../members/pool';
import { tabulate } from '../tables/tabulate';
import { averageCost, evaluateCascade } from './evaluate';

const output = (labels: number[], confidences: number[]) => decisionsOf({ labels, confidences, classes: 2 });
const pool = createPool({
  members: [
    { name: 'small', costs: { flops: 1, ms: 10 }, output: output([0, 1, 0, 1], [0.9, 0.6, 0.5, 0.8]) },
    { name: 'large', costs: { flops: 4, ms: 5 }, output: output([0, 0, 1, 0], [0.9, 0.9, 0.9, 0.9]) },
  ],
  labels: [0, 0, 1, 1],
});

describe('evaluateCascade', () => {
  it('a sample leaves where the confidence is at least the threshold', async () => {
    const cascade = { members: ['small', 'large'], thresholds: [0.8] };
    expect(evaluateCascade(await tabulate(pool), cascade, { cost: 'flops' })).toEqual({
      ...cascade,
      accuracy: 1,
      cost: 3,
      costs: { flops: 3, ms: 12.5 },
      worstCaseCost: 5,
      exitRatios: [0.5, 0.5],
    });
  });

  it('a threshold a class is that of the class the stage predicts', async () => {
    const cascade = { members: ['small', 'large'], thresholds: [[0.95, 0.7]] };
    const measured = evaluateCascade(await tabulate(pool), cascade, { cost: 'ms' });
    expect(measured).toMatchObject({ exitRatios: [0.25, 0.75], cost: 10 + 0.75 * 5 });
  });

  it.each([
    [{ members: ['small', 'huge'], thresholds: [1] }, { cost: 'ms' }, 'UNKNOWN_MEMBER'],
    [{ members: [], thresholds: [] }, { cost: 'ms' }, 'UNKNOWN_MEMBER'],
    [{ members: ['small', 'large'], thresholds: [] }, { cost: 'ms' }, 'BAD_OPTION'],
    [{ members: ['small', 'large'], thresholds: [NaN] }, { cost: 'ms' }, 'BAD_OPTION'],
    [{ members: ['small', 'large'], thresholds: [[1]] }, { cost: 'ms' }, 'BAD_OPTION'],
    [{ members: ['small'], thresholds: [] }, {}, 'BAD_COST'],
    [{ members: ['small'], thresholds: [] }, { cost: 'dollars' }, 'BAD_COST'],
  ])('%j with %j fails', async (cascade, options, code) => {
    const table = await tabulate(pool);
    expect(() => evaluateCascade(table, cascade, options)).toThrow(expect.objectContaining({ code }));
  });
});

describe('averageCost', () => {
  // Thesis, Table 5.9: exit ratios, and multiply-adds in billions as Table 5.3 prints them.
  it.each([
    ['B0+B1', [0.39, 0.69], [78.7, 21.3], '0.54'],
    ['B0+B1+B3', [0.39, 0.69, 1.8], [73.2, 21.4, 5.4], '0.67'],
    ['B1+B3+B4', [0.69, 1.8, 4.4], [67.9, 15.3, 16.8], '2.0'],
    ['B2+B4+B4+B4', [1, 4.4, 4.4, 4.4], [67.6, 21.2, 0, 11.2], '3.4'],
    ['B2+B4+B4', [1, 4.4, 4.4], [57.7, 26, 16.3], '3.6'],
    ['B2+B4+B5+B5', [1, 4.4, 10.3, 10.3], [67.6, 21.2, 5.9, 5.3], '4.1'],
    ['B3+B4+B4+B4', [1.8, 4.4, 4.4, 4.4], [67.3, 16.2, 10.9, 5.6], '4.2'],
    ['B3+B5+B5+B5', [1.8, 10.3, 10.3, 10.3], [67.3, 21.6, 5.6, 5.5], '6.9'],
  ])('of %s is %s billion multiply-adds', (_, costs, percents, printed) => {
    const average = averageCost(
      costs,
      percents.map((percent) => percent / 100),
    );
    expect(average.toFixed(printed.split('.')[1].length)).toBe(printed);
  });
});
