import type { Random } from '@archipelago/numerics';
import type { Objective, Searcher } from '@archipelago/trials';
import { BoError } from '../errors';
import type { Dimension } from '../parameters/dimension';
import type { ParameterSpace } from '../parameters/parameter-space';
import { tryUntil } from '../spaces/try-until';
import { densityOf } from './tpe-density';
import { goodSetSize, type GoodSetRule } from './tpe-good-set';

export interface TpeOptions {
  readonly objective: Objective;
  /** Trials sampled from the space before the densities are believed. @defaultValue 20 */
  readonly startup?: number;
  /** Values of a variable that are drawn from the density of the good trials; the most promising is taken. @defaultValue 24 */
  readonly candidates?: number;
  /** How many trials count as good. @defaultValue 'hyperopt' */
  readonly goodSet?: GoodSetRule;
  /** What the prior weighs beside the observations of a variable, each of which weighs at most 1. @defaultValue 1 */
  readonly priorWeight?: number;
}

/** A row of values for each trial. */
type Rows = readonly (readonly number[])[];

/** Draws in a row that a constrained space may refuse before one of its samples is taken. */
const TRIES = 100;

/** The trials that have the objective's metric, in the order observed. */
export interface TpeState {
  readonly trials: readonly {
    readonly values: readonly number[];
    /** The metric. */
    readonly value: number;
  }[];
}

/**
 * The tree-structured Parzen estimator: Bergstra, Bardenet, Bengio, Kégl, "Algorithms for Hyper-Parameter Optimization",
 * NeurIPS 2011, section 4, with the defaults of hyperopt. The trials are split into the few good ones and the others; l(x)
 * is the density of the first and g(x) that of the second. Of some draws of l the one with the largest l(x) / g(x) is
 * suggested, where the expected improvement is largest; each variable for itself.
 *
 * A space that refuses a draw (`contains`) is asked with another one, and after 100 in a row for a sample.
 *
 * Failed trials are left out, and so are pruned ones without the metric.
 *
 * NOTE: candidates that are pending, and those before it in its batch, count among the others, so that a batch spreads
 * out; hyperopt leaves them out.
 *
 * @throws BoError BAD_OPTION
 */
export function tpeSearcher<C>(space: ParameterSpace<C>, options: TpeOptions): Searcher<C, TpeState> {
  const { objective, startup = 20, candidates = 24, goodSet = 'hyperopt', priorWeight = 1 } = options;
  checkOptions({ startup, candidates, priorWeight });
  const sign = objective.direction === 'minimize' ? 1 : -1;
  const promising = (good: Rows, others: Rows, random: Random): C =>
    space.decode(
      space.dimensions.map((dimension, d) =>
        suggestValue(
          dimension,
          { good: column(good, d), others: column(others, d) },
          { candidates, priorWeight, random },
        ),
      ),
    );
  return {
    name: 'tpe',
    init: () => ({ trials: [] }),
    suggest({ trials }, { count, pending, random }) {
      const split = splitTrials(
        trials.map(({ values, value }) => ({ values, loss: sign * value })),
        goodSetSize(trials.length, goodSet),
      );
      const others = [...split.others, ...pending.map((candidate) => space.encode(candidate))];
      const known = trials.length + pending.length;
      return Array.from({ length: count }, (_, place) => {
        const candidate =
          known + place < startup || trials.length === 0
            ? space.sample(random)
            : (tryUntil(TRIES, space.contains, () => promising(split.good, others, random)) ?? space.sample(random));
        others.push(space.encode(candidate));
        return candidate;
      });
    },
    observe({ trials }, { candidate, outcome }) {
      const value = outcome.status === 'failed' ? undefined : outcome.metrics[objective.metric];
      return { trials: value === undefined ? trials : [...trials, { values: space.encode(candidate), value }] };
    },
  };
}

/** The `size` trials of least loss, the earlier of equals, and the rest; both in the order of `trials`. */
function splitTrials(
  trials: readonly { readonly values: readonly number[]; readonly loss: number }[],
  size: number,
): { readonly good: Rows; readonly others: Rows } {
  const ranked = trials.map((_, i) => i).sort((a, b) => trials[a].loss - trials[b].loss);
  const chosen = new Set(ranked.slice(0, size));
  const valuesOf = (keep: boolean) => trials.filter((_, i) => chosen.has(i) === keep).map(({ values }) => values);
  return { good: valuesOf(true), others: valuesOf(false) };
}

function column(rows: Rows, d: number): Float64Array {
  const values = new Float64Array(rows.length);
  for (let i = 0; i < rows.length; i++) values[i] = rows[i][d];
  return values;
}

/** The draw of l with the largest l(x) / g(x), the first of equals. */
function suggestValue(
  dimension: Dimension,
  { good, others }: { readonly good: Float64Array; readonly others: Float64Array },
  options: { readonly candidates: number; readonly priorWeight: number; readonly random: Random },
): number {
  const { candidates, priorWeight, random } = options;
  const l = densityOf(dimension, good, priorWeight);
  const g = densityOf(dimension, others, priorWeight);
  const draws = new Set(Array.from({ length: candidates }, () => l.sample(random)));
  let best = NaN;
  let largest = -Infinity;
  for (const value of draws) {
    const ratio = l.at(value) / g.at(value);
    if (ratio > largest) [best, largest] = [value, ratio];
  }
  return best;
}

function checkOptions({
  startup,
  candidates,
  priorWeight,
}: Required<Pick<TpeOptions, 'startup' | 'candidates' | 'priorWeight'>>): void {
  if (!(Number.isInteger(startup) && startup >= 0 && Number.isInteger(candidates) && candidates >= 1)) {
    throw new BoError(
      'BAD_OPTION',
      `tpeSearcher: startup is ${startup} and candidates is ${candidates}; give whole numbers from 0 and from 1`,
    );
  }
  if (!(priorWeight > 0 && priorWeight < Infinity)) {
    throw new BoError('BAD_OPTION', `tpeSearcher: priorWeight is ${priorWeight}; give a number above 0`);
  }
}
