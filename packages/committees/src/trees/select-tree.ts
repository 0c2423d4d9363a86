import { costName, stagesOf, typeCosts, typesOf } from '../cascades/stages';
import { thresholdBetween } from '../thresholds/threshold-between';
import { CommitteeError } from '../errors';
import type { DecisionTable } from '../tables/decision-table';
import { checkTarget, countedGoal, leastCorrect, mostCost, type Target } from '../thresholds/target';
import { evaluateTree, runBranch, type CascadeTree, type MeasuredTree, type Route } from './cascade-tree';
import { chooseEach, type ChoiceGoal } from './multiple-choice';
import { groupByClass, passChoices } from './pass-choices';
import type { PerClassOptions } from './per-class-thresholds';

/** What may run after the first model. */
export type Branch = Pick<Route, 'next' | 'thresholds'>;

export interface SelectTreeOptions extends PerClassOptions {
  /**
   * Types to try as the first model.
   *
   * @defaultValue all of the table
   */
  readonly firsts?: readonly string[];
  /**
   * What to try after it. Branches that the table does not have with a first model are left out there.
   *
   * @defaultValue each type by itself
   */
  readonly branches?: readonly Branch[];
}

/**
 * The best tree for a target on the samples of a table: for each class that the first model predicts, a threshold and what runs on those
 * below it.
 *
 * A class adds to accuracy and cost by its own route only, so the routes are a multiple-choice knapsack over all attainable thresholds and
 * all branches of each class, which `chooseEach` solves exactly; FrugalML (Chen, Zaharia, Zou, 2020, arXiv 2006.07512), whose add-on services
 * these are, solves its continuous form. Classes with fewer than `minimumCount` samples share a route. A tree with one route for all
 * classes is tried too, so the result is never worse on these samples than a single model, or the first model and one branch with one threshold.
 *
 * Throws `UNREACHABLE` where no tree does what is asked, `BAD_OPTION`, `BAD_COST`, `UNKNOWN_MEMBER`.
 */
export function selectTree(table: DecisionTable, options: Target & SelectTreeOptions): MeasuredTree {
  checkTarget(options);
  const { minimumCount = 100, firsts = table.types.map(({ name }) => name) } = options;
  const { branches = table.types.map(({ name }) => ({ next: [name], thresholds: [] })) } = options;
  if (!(minimumCount >= 1)) {
    const message = `selectTree: minimumCount is ${minimumCount}; give a number, at least 1`;
    throw new CommitteeError('BAD_OPTION', message);
  }
  const cost = costName(table, options.cost);
  const { meets, better } = countedGoal(options, table.samples);
  const trees = firsts.flatMap((first) =>
    [minimumCount, Infinity].flatMap((least) => bestTree(table, { ...options, cost, first, branches, least }) ?? []),
  );
  const correctOf = ({ accuracy }: MeasuredTree): number => Math.round(accuracy * table.samples);
  const fitting = trees
    .map((tree) => evaluateTree(table, tree, { cost }))
    .filter((tree) => meets(correctOf(tree), tree.cost));
  if (fitting.length === 0) {
    const asked = 'maxCost' in options ? `a cost of ${options.maxCost}` : `an accuracy of ${options.minAccuracy}`;
    throw new CommitteeError('UNREACHABLE', `selectTree: no tree reaches ${asked}; ask for less, or give more models`);
  }
  return fitting.reduce((best, tree) => (better(correctOf(tree), tree.cost, correctOf(best), best.cost) ? tree : best));
}

type Search = Target & {
  readonly cost: string;
  readonly first: string;
  readonly branches: readonly Branch[];
  /** Samples that a class takes to have its own route. */
  readonly least: number;
};

function bestTree(table: DecisionTable, search: Search): CascadeTree | undefined {
  const { cost, first, least } = search;
  const { samples, classes } = table;
  const [stage] = stagesOf(table, [first]);
  const firstCost = typeCosts(table, cost)[typesOf(table, [first])[0]];
  const runs = branchesOf(table, search).map((branch) => ({ branch, ...runBranch(table, first, branch) }));
  const rows = Int32Array.from(stage.labels, (_, sample) => sample);
  const { groups, groupOf } = groupByClass(rows, { labels: stage.labels, classes, least });
  const bounds = {
    least: stage.confidences.reduce((a, b) => Math.min(a, b), Infinity),
    greatest: stage.confidences.reduce((a, b) => Math.max(a, b), -Infinity),
  };
  const passings = runs.map(({ right, exits, costTo }) => ({
    confidences: stage.confidences,
    leaveRight: stage.correct,
    passRight: right,
    passCost: Float64Array.from(exits, (exit) => costTo[exit][cost]),
  }));
  const leave = { threshold: thresholdBetween({ below: undefined, above: bounds.least }), next: [], thresholds: [] };
  // Of each group: to leave, and then every threshold of every branch that passes some on.
  const options = groups.map((group) => {
    const own = { values: [sumOver(group, stage.correct)], weights: [0], routes: [leave as Route] };
    passings.forEach((passing, b) => {
      const { values, weights, thresholds, passed } = passChoices(group, passing, bounds);
      thresholds.forEach((threshold, j) => {
        if (passed[j] === 0) return;
        own.values.push(values[j]);
        own.weights.push(weights[j]);
        own.routes.push({ threshold, ...runs[b].branch });
      });
    });
    return own;
  });
  const goal: ChoiceGoal =
    'maxCost' in search
      ? { maxWeight: (mostCost(search.maxCost) - firstCost) * samples }
      : { minValue: leastCorrect(search.minAccuracy, samples) };
  if (firstCost > (search.maxWorstCaseCost ?? Infinity)) return undefined;
  const chosen = chooseEach(options, goal);
  return chosen && { first, routes: Array.from(groupOf, (g) => options[g].routes[chosen[g]]) };
}

/** Branches that the table has after the first model, and that keep the worst case. */
function branchesOf(
  table: DecisionTable,
  { first, branches, cost, maxWorstCaseCost = Infinity }: Search,
): readonly Branch[] {
  const costs = typeCosts(table, cost);
  return branches.filter(({ next }) => {
    const types = typesOf(table, [first, ...next]);
    const enough = types.every((type) => types.filter((other) => other === type).length <= table.types[type].copies);
    const worst = types.reduce((sum, type) => sum + costs[type], 0);
    return enough && types.length <= table.size && next.length > 0 && worst <= maxWorstCaseCost;
  });
}

function sumOver(rows: readonly number[], values: ArrayLike<number>): number {
  return rows.reduce((sum, row) => sum + values[row], 0);
}
