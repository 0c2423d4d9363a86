import type { Cascade, MeasuredCascade } from '../cascades/cascade';
import { evaluateCascade } from '../cascades/evaluate';
import { CommitteeError } from '../errors';
import type { DecisionTable } from '../tables/decision-table';
import { accuracyDrop, type AccuracyDrop } from './accuracy-drop';
import type { Halves } from './split-samples';
import { neverExit, thresholdPath, type ThresholdPathOptions } from './threshold-path';

export interface GuaranteeOptions {
  /** δ: the most that accuracy may drop, as a share in [0, 1]. */
  readonly maxDrop: number;
  /**
   * Confidence of the guarantee, in (0, 1).
   *
   * @defaultValue 0.95
   */
  readonly level?: number;
}

export interface GuaranteedThresholdsOptions extends GuaranteeOptions, ThresholdPathOptions {
  /**
   * What accuracy drops from: the `ensemble` of the members, the `last` of them, the `best` single one on the selection half, or a cascade of
   * your own that was chosen without the reporting half.
   *
   * @defaultValue 'ensemble'
   */
  readonly reference?: 'ensemble' | 'last' | 'best' | Cascade;
}

/** The cheapest cascade that was certified. */
export interface GuaranteedCascade {
  /** As measured on the samples that certified it. Where none was certified, it is the reference, which drops nothing. */
  readonly cascade: MeasuredCascade;
  readonly reference: Cascade;
  /** Cascades of the path that passed. */
  readonly certified: number;
  /** Cascades of the path. */
  readonly candidates: number;
  /** What was lost and won on those samples; undefined where none was certified. The guarantee is of δ, not of its `bound`. */
  readonly drop: AccuracyDrop | undefined;
}

/**
 * Thresholds with the promise "with 95 % confidence, accuracy drops by at most δ from the reference".
 *
 * Candidates come from the selection half (`thresholdPath`), and the other half certifies them: see {@link certifyPath}.
 */
export function guaranteedThresholds(
  { select, report }: Halves<DecisionTable>,
  members: readonly string[],
  options: GuaranteedThresholdsOptions,
): GuaranteedCascade {
  const { reference = 'ensemble', cost } = options;
  const path = thresholdPath(select, members, options);
  return certifyPath(report, path, {
    ...options,
    reference: typeof reference === 'string' ? referenceOf(reference, { select, members }) : reference,
    cost,
  });
}

/** What a path is certified against. */
export interface CertifyOptions extends GuaranteeOptions {
  readonly reference: Cascade;
  /**
   * Name of the cost.
   *
   * @defaultValue the only one
   */
  readonly cost?: string;
}

/**
 * The last cascade of a path, from the safest to the cheapest, before the first whose drop may exceed δ.
 *
 * It is fixed-sequence testing, as in Learn then Test (Angelopoulos, Bates, Candès, Jordan, Lei, 2021, arXiv 2110.01052): the null
 * hypothesis of candidate j is drop_j > δ; it is rejected where the bound of `accuracyDrop` at level 1 − α is at most δ. Since testing stops
 * at the first that is not rejected, a candidate that drops more is returned with probability α at most, however many there are.
 *
 * The samples of `table` are drawn independently, and neither the path nor the reference was chosen on them. With n of them and nothing
 * lost the bound is about −ln(α/2)/n, 0.0037 for 1,000 at 95 %: a smaller δ takes more samples.
 */
export function certifyPath(
  table: DecisionTable,
  path: readonly Cascade[],
  { maxDrop, level = 0.95, reference, cost }: CertifyOptions,
): GuaranteedCascade {
  if (!(maxDrop >= 0 && maxDrop <= 1) || !(level > 0 && level < 1)) {
    const message = `certifyPath: maxDrop is ${maxDrop} and level ${level}; give a share in [0, 1] and a number in (0, 1)`;
    throw new CommitteeError('BAD_OPTION', message);
  }
  let certified = 0;
  let drop: AccuracyDrop | undefined;
  for (const candidate of path) {
    const next = accuracyDrop(table, candidate, { reference, level });
    if (next.bound > maxDrop) break;
    certified++;
    drop = next;
  }
  const cascade = certified === 0 ? reference : path[certified - 1];
  const measured = evaluateCascade(table, cascade, { cost });
  return { cascade: measured, reference, certified, candidates: path.length, drop };
}

function referenceOf(
  name: 'ensemble' | 'last' | 'best',
  { select, members }: { readonly select: DecisionTable; readonly members: readonly string[] },
): Cascade {
  if (name === 'ensemble') return neverExit(members);
  if (name === 'last') return { members: members.slice(-1), thresholds: [] };
  const right = select.types.map((_, type) => select.decisions([type]).correct.reduce((sum, own) => sum + own, 0));
  return { members: [select.types[right.indexOf(Math.max(...right))].name], thresholds: [] };
}
