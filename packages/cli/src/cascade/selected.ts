import {
  evaluateCascade,
  paretoFront,
  perClassThresholds,
  selectCascade,
  type Cascade,
  type DecisionTable,
  type Halves,
  type MeasuredCascade,
} from '@archipelago/committees';
import type { Asked } from './asked';
import type { CascadeFlags } from './flags';
import { guaranteed, type Guarantee } from './guarantee';

export type SelectedOptions = Pick<CascadeFlags, 'cost' | 'guarantee' | 'perClass' | 'level'> & {
  /** Called with what is under way. */
  readonly onProgress?: (text: string) => void;
};

/** A cascade with its figures on the selection half. */
export interface Selected {
  readonly cascade: MeasuredCascade;
  /** Committees of the selection half that no other beats. */
  readonly front: readonly MeasuredCascade[];
  /** Only where one was asked for. */
  readonly guarantee?: Guarantee;
}

/**
 * The cascade that does what is asked on the selection half, with thresholds for each predicted class where those are wanted; with
 * a guarantee, the cheapest of the front that the other half certifies.
 */
export function selectedBy(
  halves: Halves<DecisionTable>,
  { target, against }: Asked,
  { cost, guarantee: maxDrop, perClass = false, level, onProgress }: SelectedOptions,
): Selected {
  const { maxWorstCaseCost } = target;
  const counted = (what: string) => (done: number, all: number) => onProgress?.(`${what}: ${done} of ${all} cascades`);
  const front = paretoFront(halves.select, { cost, onProgress: counted('Pareto front') });
  if (maxDrop === undefined) {
    const { cascade } = selectCascade(halves.select, { ...target, onProgress: counted('selection') });
    if (!perClass) return { cascade, front };
    // The plain thresholds do what is asked, so there are others that do.
    const { members, thresholds } = withoutIdle(perClassThresholds(halves.select, cascade.members, target)!);
    return { cascade: evaluateCascade(halves.select, { members, thresholds }, { cost }), front };
  }
  const allowed = maxWorstCaseCost === undefined ? front : paretoFront(halves.select, { cost, maxWorstCaseCost });
  return { ...guaranteed(halves, { against, maxDrop, level, cost, front: allowed }), front };
}

/** The cascade without the members at its end that no sample reaches. */
export function withoutIdle({ members, thresholds, exitRatios }: MeasuredCascade): Cascade {
  const used = exitRatios.findLastIndex((ratio) => ratio > 0) + 1;
  return { members: members.slice(0, used), thresholds: thresholds.slice(0, used - 1) };
}
