import { regularizedBeta } from '@archipelago/numerics';
import { CommitteeError } from '../errors';

/** What happened in a number of independent trials. */
export interface Trials {
  readonly successes: number;
  readonly trials: number;
}

/** Halvings of [0, 1]: to the last digit. */
const HALVINGS = 60;

/**
 * The upper confidence bound on the probability of success of a binomial (Clopper and Pearson, 1934): the p at which no more than k
 * successes in n trials have the probability `risk`, that is I(p; k + 1, n − k) = 1 − risk. It lies below the truth with
 * probability `risk` at most, whatever n; 1 where all trials succeeded.
 */
export function upperBound({ successes, trials }: Trials, risk: number): number {
  check('upperBound', { successes, trials, risk });
  if (successes === trials) return 1;
  const beta = { a: successes + 1, b: trials - successes };
  return bisect((p) => regularizedBeta(p, beta) < 1 - risk).high;
}

/** The lower bound: the p with I(p; k, n − k + 1) = risk. It lies above the truth with probability `risk` at most; 0 of no success. */
export function lowerBound({ successes, trials }: Trials, risk: number): number {
  check('lowerBound', { successes, trials, risk });
  if (successes === 0) return 0;
  const beta = { a: successes, b: trials - successes + 1 };
  return bisect((p) => regularizedBeta(p, beta) < risk).low;
}

/** Where an increasing function passes a value; the end that errs on the safe side is chosen by the caller. */
function bisect(isBelow: (p: number) => boolean): { readonly low: number; readonly high: number } {
  let [low, high] = [0, 1];
  for (let i = 0; i < HALVINGS; i++) {
    const middle = (low + high) / 2;
    if (isBelow(middle)) low = middle;
    else high = middle;
  }
  return { low, high };
}

function check(caller: string, { successes, trials, risk }: Trials & { readonly risk: number }): void {
  const whole = Number.isInteger(successes) && Number.isInteger(trials);
  if (!(whole && successes >= 0 && successes <= trials && trials >= 1 && risk > 0 && risk < 1)) {
    const given = `${successes} successes of ${trials} trials and a risk of ${risk}`;
    throw new CommitteeError('BAD_OPTION', `${caller}: ${given}; give whole counts and a risk in (0, 1)`);
  }
}
