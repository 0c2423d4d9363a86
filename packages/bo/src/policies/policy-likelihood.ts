import { add, exp, log, mul, sum, type Value } from '@archipelago/engine';

/** Keeps the logarithm finite where a choice has become impossible since it was made. */
const TINY = 1e-30;

/**
 * The log-probability of what a policy decided, a scalar: Σ over steps and rollouts of log Σ_a m_a p(a), with m = 1
 * for the choices that lead to what was decided. All choices allowed is a step that decides nothing: it adds log 1.
 *
 * @param logProbabilities log p, [steps, rollouts, choices]
 * @param allowed m, of the same shape
 */
export function logLikelihood(logProbabilities: Value, allowed: Value): Value {
  const decided = sum(mul(exp(logProbabilities), allowed), [2]);
  return sum(log(add(decided, decided.builder.scalar(TINY))), [0, 1]);
}
