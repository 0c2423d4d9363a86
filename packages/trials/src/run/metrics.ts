import { TrialsError } from '../errors';
import type { TrialsErrorCode } from '../errors';
import type { Metrics } from '../trial';

/**
 * A copy of `value` as metrics.
 *
 * @throws TrialsError with `code` where `value` is not an object of finite numbers with at least one entry.
 */
export function checkMetrics(value: unknown, code: TrialsErrorCode = 'BAD_METRICS'): Metrics {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new TrialsError(code, `metrics are ${describe(value)}; give an object of numbers, such as { accuracy: 0.9 }`);
  }
  const metrics: Record<string, number> = {};
  let size = 0;
  for (const [name, number] of Object.entries(value)) {
    if (typeof number !== 'number' || !Number.isFinite(number)) {
      throw new TrialsError(code, `metric "${name}" is ${describe(number)}; every metric must be a finite number`);
    }
    // JSON has no -0: a resumed run must see what the first one saw.
    metrics[name] = number + 0;
    size++;
  }
  if (size === 0) throw new TrialsError(code, 'metrics are empty; give at least one number');
  return metrics;
}

/** As `checkMetrics`, for the value that ends a trial: the objective's metric must be there. */
export function checkResult(value: unknown, objective: string): Metrics {
  const metrics = checkMetrics(value);
  if (!Object.hasOwn(metrics, objective)) {
    const names = Object.keys(metrics).join(', ');
    throw new TrialsError('BAD_METRICS', `metric "${objective}" is missing; the evaluator returned ${names}`);
  }
  return metrics;
}

/** As `checkMetrics`, for an intermediate report: `step` must be an integer above `lastStep`. */
export function checkReport(step: number, metrics: unknown, lastStep: number): Metrics {
  if (!Number.isInteger(step) || step <= lastStep) {
    const after = lastStep < 0 ? 'a non-negative integer' : `an integer above ${lastStep}`;
    throw new TrialsError('BAD_REPORT', `report: step is ${describe(step)}; give ${after}`);
  }
  return checkMetrics(metrics, 'BAD_REPORT');
}

function describe(value: unknown): string {
  if (typeof value === 'string') return `the string "${value.slice(0, 40)}"`;
  if (Array.isArray(value)) return 'an array';
  return typeof value === 'object' && value !== null ? 'an object' : String(value);
}
