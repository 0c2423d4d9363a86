import { defineOp } from '../define-op';
import { shapeMismatch, showShape } from '../shape';

/** The inputs one after the other along the channel axis. */
export const concat = defineOp({
  name: 'concat',
  summary: 'Values one after the other along the channels.',
  arity: [1, Infinity],
  channels: 'concatenated',
  shape(inputs) {
    const [first] = inputs;
    let channels = 0;
    for (const input of inputs) {
      if (input.length !== first.length || input.some((size, i) => i > 0 && size !== first[i])) {
        throw shapeMismatch(`${showShape(first)} and ${showShape(input)} differ beyond the channels; make them equal`);
      }
      channels += input[0];
    }
    return [channels, ...first.slice(1)];
  },
});
