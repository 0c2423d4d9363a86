import type { Metrics } from '@archipelago/trials';
import { NasBenchError } from '../errors';
import type { RecordedTrial } from './records';

export interface RecordedEvaluatorOptions<C> {
  /** The name of a candidate among the records. @defaultValue JSON.stringify */
  readonly key?: (candidate: C) => string;
}

/**
 * An evaluator that looks candidates up among recorded trials, so that a search over what has been trained takes no time.
 * A candidate that is not among them fails with `NOT_RECORDED`.
 *
 * @throws NasBenchError DUPLICATE_ROW
 */
export function recordedEvaluator<C>(
  records: Iterable<RecordedTrial>,
  options: RecordedEvaluatorOptions<C> = {},
): (candidate: C) => Metrics {
  const { key: keyOf = (candidate) => JSON.stringify(candidate) } = options;
  const metricsOf = new Map<string, Metrics>();
  for (const { key, metrics } of records) {
    if (metricsOf.has(key)) {
      throw new NasBenchError(
        'DUPLICATE_ROW',
        `recordedEvaluator: ${key.slice(0, 64)} is recorded twice; keep one record`,
      );
    }
    metricsOf.set(key, metrics);
  }
  return (candidate) => {
    const key = keyOf(candidate);
    const metrics = metricsOf.get(key);
    if (metrics !== undefined) return metrics;
    throw new NasBenchError(
      'NOT_RECORDED',
      `recordedEvaluator: ${key.slice(0, 64)} is none of the ${metricsOf.size} records; search among those, or train it`,
    );
  };
}
