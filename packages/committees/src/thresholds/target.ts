import { CommitteeError } from '../errors';

/**
 * What is asked of a cascade: the greatest accuracy at an average cost of at most `maxCost` (thesis, Eq. 5.1), or the least
 * average cost at an accuracy of at least `minAccuracy`.
 */
export type Goal = { readonly maxCost: number } | { readonly minAccuracy: number };

export type Target = Goal & {
  /**
   * Name of the cost that is meant.
   *
   * @defaultValue the only one
   */
  readonly cost?: string;
  /**
   * The most that the members of the cascade cost in sum (thesis 5.5.2).
   *
   * @defaultValue no bound
   */
  readonly maxWorstCaseCost?: number;
};

/** Throws `BAD_OPTION` for a target that is no number, or is out of range, or asks for both or neither. */
export function checkTarget(target: Target): void {
  const { maxCost, minAccuracy, maxWorstCaseCost } = target as { maxCost?: number } & { minAccuracy?: number } & Target;
  if ((maxCost === undefined) === (minAccuracy === undefined)) {
    throw new CommitteeError('BAD_OPTION', 'a target has maxCost or minAccuracy, and not both; give one');
  }
  for (const [name, value] of Object.entries({ maxCost, maxWorstCaseCost })) {
    if (value !== undefined && !(value >= 0)) {
      throw new CommitteeError('BAD_OPTION', `${name} is ${value}; give a number, at least 0`);
    }
  }
  if (minAccuracy !== undefined && !(minAccuracy >= 0 && minAccuracy <= 1)) {
    throw new CommitteeError('BAD_OPTION', `minAccuracy is ${minAccuracy}; give a share in [0, 1]`);
  }
}

/** A goal over samples that are counted; costs are averages. */
export interface CountedGoal {
  /** Whether a cascade does what is asked. */
  readonly meets: (correct: number, cost: number) => boolean;
  /** Whether the first is better than the second; one that does what is asked is better than one that does not. */
  readonly better: (correct: number, cost: number, correctB: number, costB: number) => boolean;
}

/** Room for the last digits of an average. */
const ROUNDING = 1e-12;

/** The goal for `samples` samples. */
export function countedGoal(goal: Goal, samples: number): CountedGoal {
  if ('maxCost' in goal) {
    const most = mostCost(goal.maxCost);
    return {
      meets: (_, cost) => cost <= most,
      better: (correct, cost, correctB, costB) => {
        if (cost > most || costB > most) return cost < costB;
        return correct !== correctB ? correct > correctB : cost < costB;
      },
    };
  }
  const least = leastCorrect(goal.minAccuracy, samples);
  return {
    meets: (correct) => correct >= least,
    better: (correct, cost, correctB, costB) => {
      if (correct < least || correctB < least) return correct > correctB;
      return cost !== costB ? cost < costB : correct > correctB;
    },
  };
}

/** The least number of right samples that makes an accuracy. */
export function leastCorrect(accuracy: number, samples: number): number {
  return Math.ceil(accuracy * samples * (1 - ROUNDING));
}

/** The greatest cost that counts as `cost`. */
export function mostCost(cost: number): number {
  return cost * (1 + ROUNDING);
}
