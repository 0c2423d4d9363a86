import { CommitteeError } from '../errors';
import type { DecisionTable, StageDecisions } from '../tables/decision-table';
import type { Cascade, MeasuredCascade, Threshold } from './cascade';
import { costName, stagesOf, typesOf } from './stages';

export interface EvaluateOptions {
  /**
   * Name of the cost that is called `cost`.
   *
   * @defaultValue the only one
   */
  readonly cost?: string;
}

/**
 * Runs a cascade over the samples of a table (thesis, Algorithm 4): a sample leaves after the first stage k whose confidence
 * is at least t_k, or after the last, and has cost what all members so far cost.
 *
 * Throws `UNKNOWN_MEMBER`, `BAD_COST`, and `BAD_OPTION` for thresholds that are not one a stage but the last.
 */
export function evaluateCascade(
  table: DecisionTable,
  cascade: Cascade,
  options: EvaluateOptions = {},
): MeasuredCascade {
  const { members, thresholds } = cascade;
  const stages = stagesOf(table, members);
  checkThresholds(cascade, table.classes);
  const cost = costName(table, options.cost);
  const exits = exitsOf(stages, thresholds);
  const counts = new Array<number>(members.length).fill(0);
  let correct = 0;
  exits.forEach((stage, sample) => {
    counts[stage]++;
    correct += stages[stage].correct[sample];
  });
  const exitRatios = counts.map((count) => count / table.samples);
  const types = typesOf(table, members).map((type) => table.types[type]);
  const costOf = (name: string): number =>
    averageCost(
      types.map(({ costs }) => costs[name]),
      exitRatios,
    );
  return {
    members,
    thresholds,
    accuracy: correct / table.samples,
    cost: costOf(cost),
    costs: Object.fromEntries(table.costNames.map((name) => [name, costOf(name)])),
    worstCaseCost: types.reduce((sum, { costs }) => sum + costs[cost], 0),
    exitRatios,
  };
}

/** The stage, from 0, after which each sample leaves. */
export function exitsOf(stages: readonly StageDecisions[], thresholds: readonly Threshold[]): Uint8Array {
  const last = stages.length - 1;
  return Uint8Array.from(stages[0].labels, (_, sample) => {
    for (let stage = 0; stage < last; stage++) {
      const { confidences, labels } = stages[stage];
      const threshold = thresholds[stage];
      if (confidences[sample] >= (typeof threshold === 'number' ? threshold : threshold[labels[sample]])) return stage;
    }
    return last;
  });
}

/**
 * Average cost of a sample: over its stages, the share of samples that leave there times what all members so far cost.
 *
 * @param costs of one run of each member
 * @param exitRatios share of samples that leave after each member; they add up to 1
 */
export function averageCost(costs: readonly number[], exitRatios: readonly number[]): number {
  let soFar = 0;
  let average = 0;
  costs.forEach((cost, stage) => {
    soFar += cost;
    average += exitRatios[stage] * soFar;
  });
  return average;
}

export function checkThresholds({ members, thresholds }: Cascade, classes: number): void {
  if (thresholds.length !== members.length - 1) {
    const counts = `${members.length} members and ${thresholds.length} thresholds`;
    throw new CommitteeError('BAD_OPTION', `a cascade has ${counts}; give one after each member but the last`);
  }
  for (const threshold of thresholds) {
    const values = typeof threshold === 'number' ? [threshold] : threshold;
    if ((typeof threshold !== 'number' && values.length !== classes) || values.some(Number.isNaN)) {
      const message = `a threshold is ${JSON.stringify(threshold)}; give a number, or ${classes}, one a class`;
      throw new CommitteeError('BAD_OPTION', message);
    }
  }
}
