/** What the reward of a compressed network is made of. */
export interface RewardTerms {
  /** C = 1 - parameters / teacher's parameters, in [0, 1). */
  readonly ratio: number;
  /** A(x), a fraction of 1. */
  readonly accuracy: number;
  /** A(teacher), a fraction of 1, above 0. */
  readonly teacherAccuracy: number;
}

/**
 * The compression objective f(x) = C (2 - C) A(x) / A(teacher): 0 for the teacher itself, and 1 for a network of no size
 * and the teacher's accuracy.
 *
 * @see X. Wang, "Search Algorithms and Search Spaces for Neural Architecture Search" (2022), section 2.3, after N2N (Ashok et al., ICLR 2018)
 */
export function compressionReward({ ratio, accuracy, teacherAccuracy }: RewardTerms): number {
  return (ratio * (2 - ratio) * accuracy) / teacherAccuracy;
}
