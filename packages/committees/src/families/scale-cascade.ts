import type { MeasuredCascade } from '../cascades/cascade';
import { CommitteeError } from '../errors';
import type { DecisionTable } from '../tables/decision-table';
import { optimizeThresholds } from '../thresholds/optimize';
import type { Target } from '../thresholds/target';

export type ScaleCascadeOptions = Target & {
  /** φ of each member of the base cascade, in the order they run: −2, 0, 0.75 for C0. */
  readonly phis: readonly number[];
  /** How much the φ of every member rises; negative to scale down. */
  readonly raise: number;
  /** Type of the table that a φ is. */
  readonly typeOf: (phi: number) => string;
};

/** C0 of the thesis: the φ of its three EfficientNets (5.5.4). */
export const c0Phis: readonly number[] = [-2, 0, 0.75];

/**
 * Scales a cascade as one scales a network (thesis 5.5.4): the φ of every member rises by as much, and the thresholds are chosen anew
 * for the target, which is the cost of a single model there. No members are selected.
 *
 * NOTE: the thesis does not say how much φ rises from C0 to C7.
 *
 * Throws `UNREACHABLE` where no thresholds meet the target, `UNKNOWN_MEMBER` where the table lacks a scaled member, and `BAD_OPTION`.
 */
export function scaleCascade(table: DecisionTable, options: ScaleCascadeOptions): MeasuredCascade {
  const { phis, raise, typeOf } = options;
  if (!Number.isFinite(raise) || !phis.every(Number.isFinite)) {
    const message = `scaleCascade: phis are [${phis.join(', ')}] and raise is ${raise}; give finite numbers`;
    throw new CommitteeError('BAD_OPTION', message);
  }
  const members = phis.map((phi) => typeOf(phi + raise));
  const cascade = optimizeThresholds(table, members, options);
  if (cascade === undefined) {
    const asked = 'maxCost' in options ? `a cost of ${options.maxCost}` : `an accuracy of ${options.minAccuracy}`;
    throw new CommitteeError(
      'UNREACHABLE',
      `scaleCascade: no thresholds of ${members.join('+')} reach ${asked}; raise phi by another number or change the target`,
    );
  }
  return cascade;
}
