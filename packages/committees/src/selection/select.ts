import type { MeasuredCascade } from '../cascades/cascade';
import { evaluateCascade } from '../cascades/evaluate';
import { typeCosts } from '../cascades/stages';
import { CommitteeError } from '../errors';
import type { DecisionTable } from '../tables/decision-table';
import { chainOf, thresholdsAt } from '../thresholds/optimize';
import { searchThresholds, type Found } from '../thresholds/search';
import { checkTarget, countedGoal, mostCost, type Target } from '../thresholds/target';
import { boundOf } from './bound';
import { orders } from './orders';

export interface SelectOptions {
  /**
   * Numbers of members to try; 1 is a single model.
   *
   * @defaultValue 1 to the size of the table
   */
  readonly sizes?: readonly number[];
  /**
   * Search the thresholds of every cascade, also of those that a bound rules out. The result is the same.
   *
   * @defaultValue false
   */
  readonly exhaustive?: boolean;
  /** Called with the number of cascades that are done and of all. */
  readonly onProgress?: (done: number, all: number) => void;
}

/** The best cascade, and how many were looked at. */
export interface Selection {
  readonly cascade: MeasuredCascade;
  /** Cascades that the members allow. */
  readonly cascades: number;
  /** Those whose thresholds were searched; the others could not be better. */
  readonly searched: number;
}

/**
 * The cascade that solves Eq. 5.1 of the thesis, or its dual: members with repetition, in order, and thresholds, out of all
 * cascades of the table. Every cascade has a bound (see `boundOf`); they are searched in the order of their bounds until the
 * next cannot be better than the best so far, which leaves the result that an exhaustive search has.
 *
 * Throws `UNREACHABLE` where no cascade does what is asked, saying what can be reached; `BAD_OPTION`, `BAD_COST`.
 */
export function selectCascade(table: DecisionTable, options: Target & SelectOptions): Selection {
  checkTarget(options);
  const { cost, exhaustive = false } = options;
  const { meets, better } = countedGoal(options, table.samples);
  const candidates = ordersWithin(table, options).map((types, place) => {
    const chain = chainOf(table, types, cost);
    return { types, place, chain, bound: boundOf(chain, options) };
  });
  const maximize = 'maxCost' in options;
  candidates.sort((a, b) => (maximize ? b.bound - a.bound : a.bound - b.bound) || a.place - b.place);
  let best: (Found & (typeof candidates)[number]) | undefined;
  let searched = 0;
  for (const candidate of candidates) {
    if (!exhaustive && isHopeless(candidate.bound, best, maximize)) break;
    const found = searchThresholds(candidate.chain, countedGoal(options, table.samples));
    searched++;
    options.onProgress?.(searched, candidates.length);
    if (!meets(found.correct, found.cost)) continue;
    const level = best?.correct === found.correct && best.cost === found.cost;
    const first = best === undefined || (level && candidate.place < best.place);
    if (first || better(found.correct, found.cost, best!.correct, best!.cost)) best = { ...found, ...candidate };
  }
  if (best === undefined) throw unreachable(table, options);
  const members = best.types.map((type) => table.types[type].name);
  const cascade = { members, thresholds: thresholdsAt(best.chain, best.positions) };
  return { cascade: evaluateCascade(table, cascade, options), cascades: candidates.length, searched };
}

/** Whether nothing from this bound on can be better than the best so far, or do what is asked at all. */
function isHopeless(bound: number, best: Found | undefined, maximize: boolean): boolean {
  if (!Number.isFinite(bound)) return true;
  if (best === undefined) return false;
  return maximize ? bound < best.correct : bound > mostCost(best.cost);
}

/** The cascades of a table whose worst case is within bounds. */
export function ordersWithin(
  table: DecisionTable,
  {
    sizes,
    cost,
    maxWorstCaseCost = Infinity,
  }: Pick<Target, 'cost' | 'maxWorstCaseCost'> & Pick<SelectOptions, 'sizes'>,
): readonly (readonly number[])[] {
  const costs = typeCosts(table, cost);
  const copies = table.types.map((type) => type.copies);
  return sizesOf(table, sizes)
    .flatMap((size) => [...orders(copies, size)])
    .filter((types) => types.reduce((sum, type) => sum + costs[type], 0) <= mostCost(maxWorstCaseCost));
}

/** The numbers of members to take. Throws `BAD_OPTION` for those that the table does not have. */
export function sizesOf(
  table: Pick<DecisionTable, 'size'>,
  sizes = Array.from({ length: table.size }, (_, i) => i + 1) as readonly number[],
): readonly number[] {
  const bad = sizes.find((size) => !Number.isInteger(size) || size < 1 || size > table.size);
  if (bad !== undefined || sizes.length === 0) {
    const asked = bad === undefined ? 'no number of members is given' : `a cascade is to have ${bad} members`;
    throw new CommitteeError('BAD_OPTION', `${asked}; the table has 1 to ${table.size}`);
  }
  return sizes;
}

function unreachable(table: DecisionTable, options: Target & SelectOptions): CommitteeError {
  const bounded = options.maxWorstCaseCost === undefined ? '' : ` at a worst case of ${options.maxWorstCaseCost}`;
  if ('minAccuracy' in options && ordersWithin(table, options).length > 0) {
    const { minAccuracy, ...rest } = options;
    const { accuracy } = selectCascade(table, { ...rest, onProgress: undefined, maxCost: Infinity }).cascade;
    const message = `no cascade has an accuracy of ${minAccuracy}${bounded}; the most accurate has ${accuracy}`;
    return new CommitteeError('UNREACHABLE', message);
  }
  const least = Math.min(...typeCosts(table, options.cost));
  const asked = 'maxCost' in options ? ` costs ${options.maxCost} at most` : ' is within bounds';
  return new CommitteeError('UNREACHABLE', `no cascade${asked}${bounded}; the cheapest member costs ${least}`);
}
