import type { Cascade, Threshold } from '../cascades/cascade';
import { evaluateCascade, exitsOf, type EvaluateOptions } from '../cascades/evaluate';
import { costName, stagesOf, typesOf } from '../cascades/stages';
import { CommitteeError } from '../errors';
import type { Costs } from '../members/output';
import type { DecisionTable } from '../tables/decision-table';

/** Where the samples go that the first model takes for one class. */
export interface Route {
  /** Samples leave after the first model where it is at least as sure as this. */
  readonly threshold: number;
  /** What the others run after the first model, in this order; none where all leave. */
  readonly next: readonly string[];
  /** After each member of `next` but the last, as in a cascade. */
  readonly thresholds: readonly Threshold[];
}

/**
 * A tree in place of a chain, which chapter 7.1 of the thesis asks for: what the first model predicts chooses what runs next. Plain data.
 */
export interface CascadeTree {
  readonly first: string;
  /** One a class. */
  readonly routes: readonly Route[];
}

/** A tree and how good it is on the samples of a table. */
export interface MeasuredTree extends CascadeTree {
  /** Share of samples that it gets right. */
  readonly accuracy: number;
  /** Average cost of a sample, of the kind that was asked for. */
  readonly cost: number;
  /** Average cost of a sample, of each kind. */
  readonly costs: Costs;
  /** Cost of the first model and the dearest route. */
  readonly worstCaseCost: number;
  /** Share of the samples that leave after the first model. */
  readonly exitRatio: number;
}

/**
 * Runs a tree over the samples of a table. Throws `UNKNOWN_MEMBER`, `BAD_COST`, and `BAD_OPTION` for routes that are not one a class, or
 * whose thresholds are not one a member but the last.
 */
export function evaluateTree(table: DecisionTable, tree: CascadeTree, options: EvaluateOptions = {}): MeasuredTree {
  const { samples, classes, costNames } = table;
  const cost = costName(table, options.cost);
  if (tree.routes.length !== classes) {
    const message = `evaluateTree: there are ${tree.routes.length} routes and ${classes} classes; give one a class`;
    throw new CommitteeError('BAD_OPTION', message);
  }
  const [first] = stagesOf(table, [tree.first]);
  const [firstType] = typesOf(table, [tree.first]);
  const firstCosts = table.types[firstType].costs;
  const runs = new Map<string, BranchRun>();
  const runOf = (route: Route): BranchRun => {
    const key = JSON.stringify([route.next, route.thresholds]);
    const known = runs.get(key) ?? runBranch(table, tree.first, route);
    runs.set(key, known);
    return known;
  };
  const routeRuns = tree.routes.map((route) => (route.next.length === 0 ? undefined : runOf(route)));
  const totals = Object.fromEntries(costNames.map((name) => [name, firstCosts[name] * samples]));
  let [right, left] = [0, 0];
  for (let sample = 0; sample < samples; sample++) {
    const run = routeRuns[first.labels[sample]];
    if (run === undefined || first.confidences[sample] >= tree.routes[first.labels[sample]].threshold) {
      right += first.correct[sample];
      left++;
      continue;
    }
    right += run.right[sample];
    for (const name of costNames) totals[name] += run.costTo[run.exits[sample]][name];
  }
  const costs = Object.fromEntries(costNames.map((name) => [name, totals[name] / samples]));
  const dearest = Math.max(0, ...routeRuns.map((run) => run?.costTo[run.costTo.length - 1][cost] ?? 0));
  return {
    ...tree,
    accuracy: right / samples,
    cost: costs[cost],
    costs,
    worstCaseCost: firstCosts[cost] + dearest,
    exitRatio: left / samples,
  };
}

/** What running a branch after the first model gives for every sample of a table. */
export interface BranchRun {
  /** The member of the branch, from 0, after which each sample leaves. */
  readonly exits: Uint8Array;
  /** 1 where it is right. */
  readonly right: Uint8Array;
  /** What the branch has cost after each of its members. */
  readonly costTo: readonly Costs[];
}

/** Runs a branch over all samples of a table, as though each were passed on. */
export function runBranch(
  table: DecisionTable,
  first: string,
  { next, thresholds }: Pick<Route, 'next' | 'thresholds'>,
): BranchRun {
  // NOTE: only its checks are wanted here; a threshold of the first stage is added so that it is a whole cascade.
  const whole: Cascade = { members: [first, ...next], thresholds: [0, ...thresholds] };
  evaluateCascade(table, whole, { cost: table.costNames[0] });
  const stages = stagesOf(table, whole.members).slice(1);
  const exits = exitsOf(stages, thresholds);
  const costs = typesOf(table, next).map((type) => table.types[type].costs);
  const costTo = costs.map((_, k) =>
    Object.fromEntries(
      table.costNames.map((name) => [name, costs.slice(0, k + 1).reduce((sum, own) => sum + own[name], 0)]),
    ),
  );
  return { exits, right: exits.map((stage, sample) => stages[stage].correct[sample]), costTo };
}
