import type { Tensor } from '@tensorflow/tfjs-core';
import type { Kernel } from './kernel';
import { layoutsAgree, type Layout } from './layout';
import type { StoredValue } from './stored-value';

/** The kernel of a function of elements, which broadcasts: it runs in the layout that most of its inputs have already. */
export function elementWise(f: (...inputs: Tensor[]) => Tensor): Kernel {
  return ({ inputs, shapes: [{ length: rank }] }) => {
    const layout = commonLayout(inputs, rank);
    return [{ layout, tensor: f(...inputs.map((input) => input.aligned(rank, layout))) }];
  };
}

/** The layout for which the fewest elements have to move. */
export function commonLayout(inputs: readonly StoredValue[], rank: number): Layout {
  if (rank < 3) return 'plain';
  const moved = { plain: 0, channelsLast: 0 };
  for (const input of inputs) {
    const { shape } = input;
    const size = shape.reduce((product, length) => product * length, 1);
    if (shape.length === rank) {
      if (!input.has('plain')) moved.plain += size;
      if (!input.has('channelsLast')) moved.channelsLast += size;
    } else if (!layoutsAgree([...new Array<number>(rank - shape.length).fill(1), ...shape])) {
      moved.channelsLast += size;
    }
  }
  if (moved.plain !== moved.channelsLast) return moved.plain < moved.channelsLast ? 'plain' : 'channelsLast';
  // Where both cost the same, convolutions and pools are what most likely reads the result.
  const ready = (input: StoredValue): boolean =>
    input.shape.length === rank && input.has('channelsLast') && !layoutsAgree(input.shape);
  return inputs.some(ready) ? 'channelsLast' : 'plain';
}
