import { evaluateCascade, splitTable, type DecisionTable } from '@archipelago/committees';
import { createRandom } from '@archipelago/numerics';
import { beforeAll, describe, expect, it } from 'vitest';
import { chooseCascade, type CascadeResult } from './choose';
import { madeTable } from './fixtures';

const flags = { split: 0.5, seed: 1, level: 0.95 };
const options = { confidence: 'maxProbability' };

let table: DecisionTable;
let result: CascadeResult;
beforeAll(async () => {
  table = await madeTable();
  result = chooseCascade(table, flags, options);
});

describe('chooseCascade', () => {
  it('--match best is as accurate as the best model and cheaper, on the selection half', () => {
    const best = result.singles.reduce((a, b) => (b.accuracy > a.accuracy ? b : a));
    expect(result.heldOut.comparison.name).toBe(best.name);
    expect(result.chosen.accuracy).toBeGreaterThanOrEqual(best.accuracy);
    expect(result.chosen.cost).toBeLessThan(best.cost);
  });

  it('the figures are those of the two halves', () => {
    const { select, report } = splitTable(table, { random: createRandom(1).split('split') });
    const { members, thresholds, accuracy, cost } = result.chosen;
    const cascade = { members, thresholds };
    expect(evaluateCascade(select, cascade)).toMatchObject({ accuracy, cost });
    const heldOut = evaluateCascade(report, cascade);
    expect(result.heldOut).toMatchObject({ accuracy: heldOut.accuracy, cost: heldOut.cost });
    expect(result.samples).toEqual({ selection: 300, heldOut: 300 });
  });

  it('no committee of the front beats another', () => {
    result.pareto.slice(1).forEach((cascade, i) => {
      expect(cascade.accuracy).toBeGreaterThan(result.pareto[i].accuracy);
      expect(cascade.cost).toBeGreaterThan(result.pareto[i].cost);
    });
  });

  it('intervals hold their estimates, and are wider at a higher level', () => {
    const width = ({ heldOut }: CascadeResult): number => heldOut.accuracyInterval[1] - heldOut.accuracyInterval[0];
    const { accuracy, accuracyInterval, comparison } = result.heldOut;
    expect(accuracyInterval[0]).toBeLessThan(accuracy);
    expect(accuracyInterval[1]).toBeGreaterThan(accuracy);
    const [lower, upper] = comparison.accuracyDifferenceInterval;
    expect(lower).toBeLessThanOrEqual(comparison.accuracyDifference);
    expect(upper).toBeGreaterThanOrEqual(comparison.accuracyDifference);
    expect(width(chooseCascade(table, { ...flags, level: 0.999 }, options))).toBeGreaterThan(width(result));
  });

  it('the same seed gives the same, another another split', () => {
    expect(chooseCascade(table, flags, options)).toEqual(result);
    expect(chooseCascade(table, { ...flags, seed: 2 }, options).singles).not.toEqual(result.singles);
  });

  it.each([
    [{ maxCost: 3e6 }, ({ chosen }: CascadeResult) => chosen.cost <= 3e6 * (1 + 1e-9)],
    [{ matchCost: 'middle' }, ({ chosen }: CascadeResult) => chosen.cost <= 4e6 * (1 + 1e-9)],
    [{ minAccuracy: 0.7 }, ({ chosen }: CascadeResult) => chosen.accuracy >= 0.7],
    [{ match: 'middle' }, ({ chosen, singles }: CascadeResult) => chosen.accuracy >= singles[1].accuracy],
    [{ maxWorstCase: 'large' }, ({ chosen }: CascadeResult) => chosen.worstCaseCost <= 20e6],
  ])('%j is kept', (target, kept) => {
    expect(kept(chooseCascade(table, { ...flags, ...target }, options))).toBe(true);
  });

  it('--per-class has a threshold for each class that is predicted often enough, and costs less', async () => {
    const larger = await madeTable(4000);
    const plain = chooseCascade(larger, flags, options);
    const { chosen, singles } = chooseCascade(larger, { ...flags, perClass: true }, options);
    expect(chosen.members).toEqual(plain.chosen.members);
    expect(chosen.accuracy).toBeGreaterThanOrEqual(singles[2].accuracy);
    expect(chosen.cost).toBeLessThan(plain.chosen.cost);
    expect(chosen.thresholds[0]).toHaveLength(10);
  });

  it('what cannot be reached: UNREACHABLE', () => {
    for (const target of [{ minAccuracy: 1 }, { maxCost: 1 }]) {
      expect(() => chooseCascade(table, { ...flags, ...target }, options)).toThrow(
        expect.objectContaining({ code: 'UNREACHABLE' }),
      );
    }
  });
});
