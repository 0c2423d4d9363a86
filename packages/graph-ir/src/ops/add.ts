import { defineOp } from '../define-op';
import { sameShape, shapeMismatch, showShape } from '../shape';

/** The element-wise sum of two or more values of one shape. */
export const add = defineOp({
  name: 'add',
  summary: 'The sum of values of one shape.',
  arity: [2, Infinity],
  commutative: true,
  channels: 'tied',
  shape(inputs) {
    const [first] = inputs;
    for (const input of inputs) {
      if (!sameShape(first, input)) {
        throw shapeMismatch(`${showShape(first)} and ${showShape(input)} do not add up; make the shapes equal`);
      }
    }
    return first;
  },
});
