import { add } from '../primitives/add';
import { logSoftmax } from '../primitives/log-softmax';
import { mean } from '../primitives/mean';
import { mul } from '../primitives/mul';
import { neg } from '../primitives/neg';
import { oneHot } from '../primitives/one-hot';
import { sum } from '../primitives/sum';
import type { Loss } from './loss';

export interface CrossEntropyOptions {
  /**
   * Share ε of the target that is spread evenly over all classes, in [0, 1).
   * @defaultValue 0
   */
  readonly labelSmoothing?: number;
}

/**
 * −Σₖ q(k)·log p(k) with p the softmax of the logits and q(k) = (1 − ε)·[k is the label] + ε/classes (Szegedy et al. 2016,
 * section 7).
 */
export function crossEntropy({ labelSmoothing = 0 }: CrossEntropyOptions = {}): Loss {
  return {
    name: 'crossEntropy',
    needs: ['labels'],
    lower(logits, { labels }) {
      const { builder } = logits;
      const logP = logSoftmax(logits, 1);
      const picked = neg(sum(mul(logP, oneHot(labels, { depth: logits.shape[1] })), [1]));
      if (labelSmoothing === 0) return picked;
      const spread = neg(mean(logP, [1]));
      return add(mul(picked, builder.scalar(1 - labelSmoothing)), mul(spread, builder.scalar(labelSmoothing)));
    },
  };
}
