import { defineOp } from '../define-op';
import { sameShape, shapeMismatch, showShape } from '../shape';

export interface WeightedSumAttributes {
  /** One an input. */
  readonly weights: readonly number[];
}

/** The sum of values of one shape, each times a constant: a relaxed edge of a cell. */
export const weightedSum = defineOp<WeightedSumAttributes>({
  name: 'weightedSum',
  summary: 'The sum of values of one shape, each times a constant.',
  attributes: { weights: { kind: 'numbers' } },
  arity: [1, Infinity],
  channels: 'tied',
  shape(inputs, { weights }) {
    const [first] = inputs;
    if (weights.length !== inputs.length) {
      throw shapeMismatch(`${weights.length} weights for ${inputs.length} inputs; give one an input`);
    }
    for (const input of inputs) {
      if (!sameShape(first, input)) {
        throw shapeMismatch(`${showShape(first)} and ${showShape(input)} do not add up; make the shapes equal`);
      }
    }
    return first;
  },
});
