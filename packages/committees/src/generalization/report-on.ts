import { quantile, type Interval, type Random } from '@archipelago/numerics';
import type { Cascade } from '../cascades/cascade';
import { exitsOf, evaluateCascade } from '../cascades/evaluate';
import { stagesOf, typeCosts, typesOf } from '../cascades/stages';
import { CommitteeError } from '../errors';
import type { DecisionTable } from '../tables/decision-table';
import { drawCounts } from './multinomial';

export interface ReportOptions {
  /** Draws the resamples. */
  readonly random: Random;
  /**
   * Probability that an interval covers, in (0, 1).
   *
   * @defaultValue 0.95
   */
  readonly level?: number;
  /**
   * Number of resamples.
   *
   * @defaultValue 2000
   */
  readonly resamples?: number;
  /**
   * Name of the cost.
   *
   * @defaultValue the only one
   */
  readonly cost?: string;
  /**
   * What to compare with: a single model, the ensemble, another cascade.
   *
   * @defaultValue none
   */
  readonly reference?: Cascade;
}

/** A cascade less its reference, on the same samples. */
export interface PairedDifference {
  /** Accuracy of the cascade less that of the reference. */
  readonly accuracy: Interval;
  /** Cost of the cascade divided by that of the reference. */
  readonly costRatio: Interval;
}

/** How good a cascade is on samples that it was not chosen on. */
export interface CascadeReport {
  readonly samples: number;
  readonly level: number;
  readonly accuracy: Interval;
  /** Average cost of a sample. */
  readonly cost: Interval;
  /** Share of the samples that leave after each member. */
  readonly exitRatios: readonly number[];
  /** Only where there is a reference. */
  readonly difference: PairedDifference | undefined;
}

/**
 * Accuracy and average cost with percentile bootstrap intervals (Efron, 1979) over the samples. `table` holds samples that took no part
 * in the choice: see `splitTable`.
 *
 * What a sample adds is set by where it leaves, whether it is right, and the same of the reference, so it is enough to resample how many
 * samples there are of each such pattern: a multinomial, whatever the number of samples. Intervals of a cascade that has every sample
 * right have no width; `accuracyDrop` has bounds that hold for any number of samples.
 *
 * Throws `BAD_OPTION`, and `BAD_COST` for a reference that costs nothing.
 */
export function reportOn(table: DecisionTable, cascade: Cascade, options: ReportOptions): CascadeReport {
  const { random, level = 0.95, resamples = 2000, cost, reference } = options;
  if (!(level > 0 && level < 1) || !Number.isInteger(resamples) || resamples < 1) {
    const message = `reportOn: level is ${level} and resamples ${resamples}; give a number in (0, 1) and a positive integer`;
    throw new CommitteeError('BAD_OPTION', message);
  }
  const metrics = evaluateCascade(table, cascade, { cost });
  const own = samplesOf(table, cascade, cost);
  const other = reference && samplesOf(table, reference, cost);
  if (other?.cost.includes(0)) {
    const message = `reportOn: ${reference!.members.join(', ')} costs 0, and costs are compared with it; give a cost above 0`;
    throw new CommitteeError('BAD_COST', message);
  }
  const { counts, examples } = patternsOf(own, other);
  const statistics = other === undefined ? [own.right, own.cost] : [own.right, own.cost, other.right, other.cost];
  const sums = (drawn: readonly number[]): readonly number[] =>
    statistics.map((values) => drawn.reduce((sum, count, i) => sum + count * values[examples[i]], 0) / table.samples);
  const draws = Array.from({ length: resamples }, () => sums(drawCounts(random, counts)));
  const observed = sums(counts);
  const interval = (of: (means: readonly number[]) => number): Interval => {
    const values = draws.map(of);
    return {
      estimate: of(observed),
      lower: quantile(values, (1 - level) / 2),
      upper: quantile(values, (1 + level) / 2),
    };
  };
  return {
    samples: table.samples,
    level,
    accuracy: interval(([right]) => right),
    cost: interval(([, spent]) => spent),
    exitRatios: metrics.exitRatios,
    difference: other && {
      accuracy: interval(([right, , otherRight]) => right - otherRight),
      costRatio: interval(([, spent, , otherSpent]) => spent / otherSpent),
    },
  };
}

/** What a cascade does with each sample. */
interface Samples {
  readonly exits: Uint8Array;
  readonly right: Uint8Array;
  readonly cost: Float64Array;
}

function samplesOf(table: DecisionTable, { members, thresholds }: Cascade, cost: string | undefined): Samples {
  const stages = stagesOf(table, members);
  const exits = exitsOf(stages, thresholds);
  const all = typeCosts(table, cost);
  let soFar = 0;
  const costs = typesOf(table, members).map((type) => (soFar += all[type]));
  return {
    exits,
    right: exits.map((stage, sample) => stages[stage].correct[sample]),
    cost: Float64Array.from(exits, (stage) => costs[stage]),
  };
}

/** The patterns that there are: how many samples have each, and one of them. */
function patternsOf(
  own: Samples,
  other: Samples | undefined,
): { counts: readonly number[]; examples: readonly number[] } {
  const patterns = new Map<number, { count: number; readonly example: number }>();
  for (let sample = 0; sample < own.exits.length; sample++) {
    let key = own.exits[sample] * 2 + own.right[sample];
    if (other !== undefined) key = (key * 256 + other.exits[sample]) * 2 + other.right[sample];
    const pattern = patterns.get(key);
    if (pattern === undefined) patterns.set(key, { count: 1, example: sample });
    else pattern.count++;
  }
  const found = [...patterns.values()];
  return { counts: found.map(({ count }) => count), examples: found.map(({ example }) => example) };
}
