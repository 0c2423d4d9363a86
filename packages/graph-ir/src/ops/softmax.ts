import { defineOp } from '../define-op';
import { shapeMismatch, showShape } from '../shape';

export interface SoftmaxAttributes {
  /** Counted without the batch axis; 0 is the channels. */
  readonly axis: number;
}

/** exp(x) / sum(exp(x)) along one axis. */
export const softmax = defineOp<SoftmaxAttributes>({
  name: 'softmax',
  summary: 'exp(x) / sum(exp(x)) along one axis.',
  attributes: { axis: { kind: 'integer', minimum: 0, maximum: 7, default: 0 } },
  channels: 'tied',
  shape([input], { axis }) {
    if (axis >= input.length) {
      throw shapeMismatch(`axis ${axis} of ${showShape(input)}; give at most ${input.length - 1}`);
    }
    return input;
  },
});
