import { accumulateMomentum } from './accumulate-momentum';
import { addDecayedWeights } from './add-decayed-weights';
import { chain } from './chain';
import { scaleByLearningRate } from './scale-by-learning-rate';
import type { Optimizer } from './transformation';

export interface SgdOptions {
  /**
   * The share of the old velocity that is kept, in [0, 1).
   * @defaultValue 0
   */
  readonly momentum?: number;
  /**
   * Nesterov's form of momentum.
   * @defaultValue false
   */
  readonly nesterov?: boolean;
  /**
   * Factor of the L2 penalty, added to the gradient as in PyTorch.
   * @defaultValue 0
   */
  readonly weightDecay?: number;
}

/** Stochastic gradient descent: v ← momentum·v + g + weightDecay·w, w ← w − learningRate·v. */
export function sgd({ momentum = 0, nesterov = false, weightDecay = 0 }: SgdOptions = {}): Optimizer {
  return chain(
    addDecayedWeights(weightDecay),
    ...(momentum === 0 ? [] : [accumulateMomentum({ momentum, nesterov })]),
    scaleByLearningRate(),
  );
}
