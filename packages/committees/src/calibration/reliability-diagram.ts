import { CommitteeError } from '../errors';
import type { StageDecisions } from '../tables/decision-table';

export interface BinOptions {
  /**
   * Number of bins.
   *
   * @defaultValue 15
   */
  readonly bins?: number;
  /**
   * `equalWidth`: bin b of B holds confidences in (b/B, (b+1)/B], the first one 0 too. `equalMass`: each holds about as many
   * samples; equal confidences are never parted, so there may be fewer bins.
   *
   * @defaultValue 'equalWidth'
   */
  readonly binning?: 'equalWidth' | 'equalMass';
}

/** Samples of about the same confidence. */
export interface ReliabilityBin {
  /** Bounds of the confidences in it: the edges with `equalWidth`, the least and the greatest seen with `equalMass`. */
  readonly lower: number;
  readonly upper: number;
  readonly count: number;
  /** Share of them that is right. */
  readonly accuracy: number;
  /** Their mean confidence. */
  readonly confidence: number;
}

/** Confidences, which are probabilities here, and which of them were right. */
export type ConfidentDecisions = Pick<StageDecisions, 'confidences' | 'correct'>;

/**
 * Accuracy beside confidence, bin by bin (DeGroot and Fienberg, 1983; Guo et al., 2017): of a calibrated model they are equal. Empty
 * bins are left out. Throws `BAD_OPTION` where a confidence is no probability.
 */
export function reliabilityDiagram(
  decisions: ConfidentDecisions,
  { bins = 15, binning = 'equalWidth' }: BinOptions = {},
): readonly ReliabilityBin[] {
  if (!Number.isInteger(bins) || bins < 1) {
    throw new CommitteeError('BAD_OPTION', `reliabilityDiagram: bins is ${bins}; give a positive integer`);
  }
  const { confidences } = decisions;
  for (let row = 0; row < confidences.length; row++) {
    if (!(confidences[row] >= 0 && confidences[row] <= 1)) {
      const message = `reliabilityDiagram: the confidence of row ${row} is ${confidences[row]}; give probabilities, as maxProbability does`;
      throw new CommitteeError('BAD_OPTION', message, { row });
    }
  }
  return binning === 'equalWidth' ? equalWidth(decisions, bins) : equalMass(decisions, bins);
}

function equalWidth(decisions: ConfidentDecisions, bins: number): readonly ReliabilityBin[] {
  const rows: number[][] = Array.from({ length: bins }, () => []);
  decisions.confidences.forEach((g, row) => rows[Math.max(0, Math.ceil(g * bins) - 1)].push(row));
  return rows.flatMap((own, b) =>
    own.length === 0 ? [] : [{ lower: b / bins, upper: (b + 1) / bins, ...summary(decisions, own) }],
  );
}

function equalMass(decisions: ConfidentDecisions, bins: number): readonly ReliabilityBin[] {
  const { confidences } = decisions;
  const order = Array.from(confidences, (_, row) => row).sort((a, b) => confidences[a] - confidences[b]);
  const result: ReliabilityBin[] = [];
  let begin = 0;
  for (let b = 1; b <= bins; b++) {
    let end = Math.round((order.length * b) / bins);
    if (end <= begin) continue;
    while (end < order.length && confidences[order[end]] === confidences[order[end - 1]]) end++;
    const own = order.slice(begin, end);
    const [lower, upper] = [confidences[own[0]], confidences[own[own.length - 1]]];
    result.push({ lower, upper, ...summary(decisions, own) });
    begin = end;
  }
  return result;
}

function summary({ confidences, correct }: ConfidentDecisions, rows: readonly number[]) {
  let right = 0;
  let confidence = 0;
  for (const row of rows) {
    right += correct[row];
    confidence += confidences[row];
  }
  const count = rows.length;
  return { count, accuracy: right / count, confidence: confidence / count };
}
