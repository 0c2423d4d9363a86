import { add } from '../primitives/add';
import { logSoftmax } from '../primitives/log-softmax';
import { mul } from '../primitives/mul';
import { softmax } from '../primitives/softmax';
import { sub } from '../primitives/sub';
import { sum } from '../primitives/sum';
import { crossEntropy } from './cross-entropy';
import type { Loss } from './loss';

export interface DistillationOptions {
  /**
   * What both logits are divided by before the softmax.
   * @defaultValue 4
   */
  readonly temperature?: number;
  /**
   * Share λ of the cross entropy with the true labels, in [0, 1]; at 0 no labels are needed.
   * @defaultValue 0.1
   */
  readonly labelWeight?: number;
}

/**
 * (1 − λ)·T²·KL(softmax(t/T) ‖ softmax(z/T)) + λ·crossEntropy(z, label) with z the student's logits and t the teacher's,
 * given as `targets` (Hinton, Vinyals and Dean 2015, section 2; KL and cross entropy with the teacher have the same
 * gradient).
 */
export function distillation({ temperature = 4, labelWeight = 0.1 }: DistillationOptions = {}): Loss {
  return {
    name: 'distillation',
    needs: labelWeight === 0 ? ['targets'] : ['targets', 'labels'],
    lower(logits, expected) {
      const { builder } = logits;
      const inverse = builder.scalar(1 / temperature);
      const teacher = mul(expected.targets, inverse);
      const difference = sub(logSoftmax(teacher, 1), logSoftmax(mul(logits, inverse), 1));
      const divergence = sum(mul(softmax(teacher, 1), difference), [1]);
      const soft = mul(divergence, builder.scalar((1 - labelWeight) * temperature * temperature));
      if (labelWeight === 0) return soft;
      return add(soft, mul(crossEntropy().lower(logits, expected), builder.scalar(labelWeight)));
    },
  };
}
