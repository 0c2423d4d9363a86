import { defineOp } from '../define-op';
import { shapeMismatch, showShape } from '../shape';

/**
 * The element-wise product of two or more values with the same number of axes; an axis of length 1 is repeated, so a
 * [channels, 1, 1] gate scales a [channels, height, width] map.
 */
export const mul = defineOp({
  name: 'mul',
  summary: 'The product of values; axes of length 1 are repeated.',
  arity: [2, Infinity],
  commutative: true,
  channels: 'tied',
  shape(inputs) {
    const output = [...inputs[0]];
    for (const input of inputs) {
      const fits =
        input.length === output.length && input.every((size, i) => size === output[i] || size === 1 || output[i] === 1);
      if (!fits) {
        throw shapeMismatch(`${showShape(output)} and ${showShape(input)} do not multiply; axes must be equal or 1`);
      }
      input.forEach((size, i) => (output[i] = Math.max(output[i], size)));
    }
    return output;
  },
});
