import type { MeasuredCascade } from '../cascades/cascade';
import { costName, typesOf } from '../cascades/stages';
import { CommitteeError } from '../errors';
import type { DecisionTable } from '../tables/decision-table';
import { optimizeThresholds } from '../thresholds/optimize';

export interface EnsembleToCascadeOptions {
  /**
   * How much less accurate the cascade may be than the ensemble on the samples of the table, as a share.
   *
   * @defaultValue 0
   */
  readonly tolerance?: number;
  /**
   * Name of the cost that is made small.
   *
   * @defaultValue the only one
   */
  readonly cost?: string;
}

/**
 * Turns an ensemble into a cascade of the same members (thesis 5.4.2): thresholds with which it is as accurate as the ensemble on the
 * samples of the table, at the least average cost. The thesis does not say in which order they run; all orders are tried (24 of four
 * different members) and the cheapest is taken, of equally cheap ones the most accurate, then the first.
 *
 * Accuracy is kept on these samples: use ones that the models were not trained on, and report on others.
 */
export function ensembleToCascade(
  table: DecisionTable,
  members: readonly string[],
  { tolerance = 0, cost }: EnsembleToCascadeOptions = {},
): MeasuredCascade {
  if (!(tolerance >= 0 && tolerance <= 1)) {
    const message = `ensembleToCascade: tolerance is ${tolerance}; give a share in [0, 1]`;
    throw new CommitteeError('BAD_OPTION', message);
  }
  const { correct } = table.decisions(typesOf(table, members));
  const accuracy = correct.reduce((sum, right) => sum + right, 0) / table.samples;
  const target = { minAccuracy: Math.max(0, accuracy - tolerance), cost: costName(table, cost) };
  const cascades = distinctOrders(members).flatMap((order) => optimizeThresholds(table, order, target) ?? []);
  return cascades.reduce((best, next) =>
    next.cost < best.cost || (next.cost === best.cost && next.accuracy > best.accuracy) ? next : best,
  );
}

/** Every order of the members, those that differ in copies of one type only once. */
function distinctOrders(members: readonly string[]): readonly (readonly string[])[] {
  if (members.length === 0) return [[]];
  return [...new Set(members)].flatMap((first) => {
    const at = members.indexOf(first);
    return distinctOrders([...members.slice(0, at), ...members.slice(at + 1)]).map((rest) => [first, ...rest]);
  });
}
