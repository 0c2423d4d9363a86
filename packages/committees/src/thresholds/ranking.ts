import type { StageDecisions } from '../tables/decision-table';
import { areApart, thresholdBetween } from './threshold-between';

/**
 * The samples of a stage by confidence. A threshold is a position p, 0 to N: samples whose rank is at least p leave. Samples of
 * one confidence have one rank, the number of those below it, so positions that are no rank mean the same as the next that is.
 * Confidences that differ in their last digits only count as one: a threshold between them would part samples that are equal but
 * for the order in which numbers were added, which is another order where the cascade runs.
 */
export interface Ranking {
  /** Number of samples of a lower confidence, for each sample. */
  readonly ranks: Uint32Array;
  /** Samples by confidence, ascending. */
  readonly order: Uint32Array;
  /** Confidences in ascending order. */
  readonly sorted: Float64Array;
  /** For each position, the first from it on that means something of its own: a rank, or N. */
  readonly attainable: Uint32Array;
}

const known = new WeakMap<StageDecisions, Ranking>();

/** The ranking of a stage; computed once. */
export function rankingOf(stage: StageDecisions): Ranking {
  let ranking = known.get(stage);
  if (ranking === undefined) known.set(stage, (ranking = rank(stage.confidences)));
  return ranking;
}

function rank(confidences: Float64Array): Ranking {
  const count = confidences.length;
  const order = Uint32Array.from(confidences, (_, sample) => sample).sort((a, b) => confidences[a] - confidences[b]);
  const sorted = Float64Array.from(order, (sample) => confidences[sample]);
  const ranks = new Uint32Array(count);
  let first = 0;
  order.forEach((sample, place) => {
    if (place > 0 && areApart(sorted[place - 1], sorted[place])) first = place;
    ranks[sample] = first;
  });
  const attainable = new Uint32Array(count + 1);
  attainable[count] = count;
  for (let place = count - 1; place >= 0; place--) {
    attainable[place] = ranks[order[place]] === place ? place : attainable[place + 1];
  }
  return { ranks, order, sorted, attainable };
}

/** The threshold of a position: position 0 lies below all confidences, N above them. */
export function thresholdAt({ sorted }: Ranking, position: number): number {
  return thresholdBetween({ below: sorted[position - 1], above: sorted[position] });
}
