import type { Cascade, MeasuredCascade, Threshold } from '../cascades/cascade';
import { evaluateCascade, exitsOf } from '../cascades/evaluate';
import { CommitteeError } from '../errors';
import type { DecisionTable } from '../tables/decision-table';
import { chainOf, optimizeThresholds } from '../thresholds/optimize';
import { typesOf } from '../cascades/stages';
import type { Chain } from '../thresholds/outcomes';
import { countedGoal, leastCorrect, mostCost, type Goal, type Target } from '../thresholds/target';
import { chooseEach, type ChoiceGoal } from './multiple-choice';
import { groupByClass, passChoices } from './pass-choices';

export interface PerClassOptions {
  /**
   * How many samples a class takes, at a stage, to have a threshold of its own; the others share one. Few samples tell little about a
   * threshold, and what is gained on them is lost on others: in a simulation of 20 classes that do not differ, 50 samples a class cost 1 %
   * of accuracy on new samples, and 200 still 0.5 %.
   *
   * @defaultValue 100
   */
  readonly minimumCount?: number;
}

/** Times all stages are gone through at most; each ends at the first time that changes nothing. */
const ROUNDS = 10;

/**
 * Thresholds for each class that a stage predicts, in place of one for all: what a model says of some classes can be trusted at a lower
 * confidence than of others. It is where FrugalML (Chen, Zaharia, Zou, 2020, arXiv 2006.07512) gains over a cascade with one.
 *
 * Starts from the thresholds of `optimizeThresholds` and goes through the stages from the last to the first, choosing all thresholds of
 * one at once, exactly (`chooseEach`), with those of the others held, until nothing changes. So with two members it is the optimum over all
 * thresholds of all classes, and with more never worse than the plain thresholds on the samples of the table. On others it may be: see
 * `minimumCount`, and compare the two on a part that took no part in the choice (`splitTable`).
 *
 * Undefined where no such thresholds do what is asked. Throws as `optimizeThresholds` does.
 */
export function perClassThresholds(
  table: DecisionTable,
  members: readonly string[],
  target: Target & PerClassOptions,
): MeasuredCascade | undefined {
  const { minimumCount = 100, cost, maxWorstCaseCost } = target;
  if (!(minimumCount >= 1)) {
    const message = `perClassThresholds: minimumCount is ${minimumCount}; give a number, at least 1`;
    throw new CommitteeError('BAD_OPTION', message);
  }
  const chain = chainOf(table, typesOf(table, members), cost);
  const search = { table, chain, minimumCount, cost };
  const plain = optimizeThresholds(table, members, target);
  if (plain !== undefined) return improve(plain, { ...search, goal: target });
  if ('maxCost' in target) return undefined;
  // One threshold a stage does not reach the accuracy. Raise it as far as it goes, then make it cheap.
  const free = { maxCost: chain.costs.reduce((sum, own) => sum + own, 0) };
  const start = optimizeThresholds(table, members, { ...free, cost, maxWorstCaseCost });
  const best = start && improve(start, { ...search, goal: free });
  const { meets } = countedGoal(target, table.samples);
  return best !== undefined && meets(correctOf(best, table), best.cost)
    ? improve(best, { ...search, goal: target })
    : undefined;
}

interface Search {
  readonly table: DecisionTable;
  readonly chain: Chain;
  readonly goal: Goal;
  readonly minimumCount: number;
  readonly cost: string | undefined;
}

function improve(start: MeasuredCascade, search: Search): MeasuredCascade {
  const { table, goal, cost } = search;
  const { better } = countedGoal(goal, table.samples);
  let best = start;
  for (let round = 0; round < ROUNDS; round++) {
    const before = best;
    for (let stage = best.thresholds.length - 1; stage >= 0; stage--) {
      const own = stageThresholds(best, stage, search);
      if (own === undefined) continue;
      const thresholds = best.thresholds.map((threshold, k) => (k === stage ? own : threshold));
      const next = evaluateCascade(table, { members: best.members, thresholds }, { cost });
      if (better(correctOf(next, table), next.cost, correctOf(best, table), best.cost)) best = next;
    }
    if (best === before) break;
  }
  return best;
}

/** The best thresholds of a stage with those of the others held; undefined where none do what is asked. */
function stageThresholds({ thresholds }: Cascade, stage: number, search: Search): Threshold | undefined {
  const { table, chain, goal, minimumCount } = search;
  const { stages, costs } = chain;
  const { samples, classes } = table;
  const before = exitsOf(stages.slice(0, stage + 1), thresholds.slice(0, stage));
  const after = exitsOf(stages.slice(stage + 1), thresholds.slice(stage + 1));
  const costTo = costs.map((_, k) => costs.slice(0, k + 1).reduce((sum, cost) => sum + cost, 0));
  // Samples that left before are right or not, and have cost what they have, whatever is chosen here.
  let [right, spent] = [0, 0];
  const rows: number[] = [];
  before.forEach((exit, sample) => {
    spent += costTo[exit];
    if (exit === stage) rows.push(sample);
    else right += stages[exit].correct[sample];
  });
  const { confidences, labels, correct } = stages[stage];
  const passing = {
    confidences,
    leaveRight: correct,
    passRight: after.map((exit, sample) => stages[stage + 1 + exit].correct[sample]),
    passCost: Float64Array.from(after, (exit) => costTo[stage + 1 + exit] - costTo[stage]),
  };
  const bounds = { least: least(confidences), greatest: -least(confidences.map((g) => -g)) };
  const { groups, groupOf } = groupByClass(rows, { labels, classes, least: minimumCount });
  const choices = groups.map((group) => passChoices(group, passing, bounds));
  const within: ChoiceGoal =
    'maxCost' in goal
      ? { maxWeight: mostCost(goal.maxCost) * samples - spent }
      : { minValue: leastCorrect(goal.minAccuracy, samples) - right };
  const chosen = chooseEach(choices, within);
  if (chosen === undefined) return undefined;
  const shared = groups.length - 1;
  const old = thresholds[stage];
  return Array.from(groupOf, (g, c) => {
    // A class that nobody predicts here, and no other that shares a threshold: it keeps what it has.
    if (g === shared && groups[shared].length === 0) return typeof old === 'number' ? old : old[c];
    return choices[g].thresholds[chosen[g]];
  });
}

function correctOf({ accuracy }: MeasuredCascade, { samples }: DecisionTable): number {
  return Math.round(accuracy * samples);
}

function least(values: Float64Array): number {
  return values.reduce((smallest, value) => Math.min(smallest, value), Infinity);
}
