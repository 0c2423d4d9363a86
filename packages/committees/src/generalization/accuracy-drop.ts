import type { Cascade } from '../cascades/cascade';
import { exitsOf } from '../cascades/evaluate';
import { stagesOf } from '../cascades/stages';
import type { DecisionTable } from '../tables/decision-table';
import { lowerBound, upperBound } from './clopper-pearson';

export interface AccuracyDropOptions {
  /** What the accuracy drops from: the ensemble, the last model, the best single one. */
  readonly reference: Cascade;
  /**
   * Confidence of the bound, in (0, 1).
   *
   * @defaultValue 0.95
   */
  readonly level?: number;
}

/** How much less accurate a cascade is than its reference. */
export interface AccuracyDrop {
  readonly samples: number;
  /** Samples that the reference has right and the cascade has not. */
  readonly lost: number;
  /** Samples that the cascade has right and the reference has not. */
  readonly won: number;
  /** (lost − won) / samples: what was seen. */
  readonly drop: number;
  /** The drop over all samples of the kind is at most this, with the confidence that was asked for. */
  readonly bound: number;
}

/**
 * A bound on how much accuracy a cascade loses, which holds for any number of samples.
 *
 * drop = P(lost) − P(won) ≤ U(lost; α/2) − L(won; α/2), where α = 1 − level, and U and L are the bounds of Clopper and Pearson: each is wrong
 * with probability α/2 at most, so their difference is with α at most.
 *
 * It takes samples that are drawn independently of one another and of the choice of the cascade: the reporting half of `splitTable`.
 */
export function accuracyDrop(
  table: DecisionTable,
  cascade: Cascade,
  { reference, level = 0.95 }: AccuracyDropOptions,
): AccuracyDrop {
  const own = rightOf(table, cascade);
  const other = rightOf(table, reference);
  let [lost, won] = [0, 0];
  own.forEach((right, sample) => {
    if (right < other[sample]) lost++;
    else if (right > other[sample]) won++;
  });
  const { samples } = table;
  const risk = (1 - level) / 2;
  const bound =
    upperBound({ successes: lost, trials: samples }, risk) - lowerBound({ successes: won, trials: samples }, risk);
  return { samples, lost, won, drop: (lost - won) / samples, bound };
}

/** 1 for each sample that a cascade gets right. */
function rightOf(table: DecisionTable, { members, thresholds }: Cascade): Uint8Array {
  const stages = stagesOf(table, members);
  return exitsOf(stages, thresholds).map((stage, sample) => stages[stage].correct[sample]);
}
