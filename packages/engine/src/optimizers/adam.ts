import { addDecayedWeights } from './add-decayed-weights';
import { chain } from './chain';
import { scaleByAdam } from './scale-by-adam';
import { scaleByLearningRate } from './scale-by-learning-rate';
import type { Optimizer } from './transformation';

export interface AdamOptions {
  /**
   * Decay of the mean of gradients, in [0, 1).
   * @defaultValue 0.9
   */
  readonly beta1?: number;
  /**
   * Decay of the mean of squared gradients, in [0, 1).
   * @defaultValue 0.999
   */
  readonly beta2?: number;
  /**
   * Added to the root of the second moment.
   * @defaultValue 1e-8
   */
  readonly epsilon?: number;
  /**
   * Factor of the L2 penalty, added to the gradient as in PyTorch's `Adam` (not decoupled as in AdamW).
   * @defaultValue 0
   */
  readonly weightDecay?: number;
}

/** Adam (Kingma and Ba 2015, algorithm 1). */
export function adam({ beta1 = 0.9, beta2 = 0.999, epsilon = 1e-8, weightDecay = 0 }: AdamOptions = {}): Optimizer {
  return chain(addDecayedWeights(weightDecay), scaleByAdam({ beta1, beta2, epsilon }), scaleByLearningRate());
}
