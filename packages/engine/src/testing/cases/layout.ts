import { broadcastTo } from '../../primitives/broadcast-to';
import { concat } from '../../primitives/concat';
import { pad } from '../../primitives/pad';
import { reshape } from '../../primitives/reshape';
import { slice } from '../../primitives/slice';
import { transpose } from '../../primitives/transpose';
import type { PrimitiveCase } from './primitive-case';

const integers = { indices: [3, -1, 4, 1, -5, 9], shape: [2, 3] };

export const layoutCases: readonly PrimitiveCase[] = [
  { name: 'reshape, flattening', f: (x) => reshape(x, [-1, 12]), inputs: [[-1, 3, 4]] },
  { name: 'reshape, merging the free axis', f: (x) => reshape(x, [-6, 4]), inputs: [[-2, 3, 4]] },
  { name: 'reshape, moving the free axis', f: (x) => reshape(x, [2, -3, 2]), inputs: [[-1, 3, 4]] },
  { name: 'reshape to a scalar', f: (x) => reshape(x, []), inputs: [[1, 1]] },
  { name: 'reshape of a scalar', f: (x) => reshape(x, [1, 1]), inputs: [[]] },
  { name: 'reshape of integers', f: (x) => reshape(x, [6]), inputs: [integers] },
  { name: 'transpose of a matrix', f: (x) => transpose(x, [1, 0]), inputs: [[-1, 4]] },
  { name: 'transpose to channels last', f: (x) => transpose(x, [0, 2, 3, 1]), inputs: [[-1, 3, 4, 5]] },
  { name: 'transpose in a cycle', f: (x) => transpose(x, [2, 0, 1]), inputs: [[2, -3, 4]] },
  { name: 'transpose of five axes', f: (x) => transpose(x, [0, 4, 2, 1, 3]), inputs: [[-1, 2, 3, 2, 2]] },
  { name: 'transpose of integers', f: (x) => transpose(x, [1, 0]), inputs: [integers] },
  { name: 'broadcastTo with new axes', f: (x) => broadcastTo(x, [2, 4, 3]), inputs: [[3]] },
  { name: 'broadcastTo over channels and batch', f: (x, y) => [broadcastTo(x, [-1, 3, 4]), y], inputs: [[3, 1], [-1]] },
  { name: 'broadcastTo of a scalar over the batch', f: (x, y) => [broadcastTo(x, [-2, 3]), y], inputs: [[], [-1]] },
  { name: 'broadcastTo of integers', f: (x) => broadcastTo(x, [2, 2, 3]), inputs: [integers] },
  { name: 'slice of channels', f: (x) => slice(x, [0, 1, 0], [-1, 3, 4]), inputs: [[-1, 4, 4]] },
  {
    name: 'slice by strides that do not divide',
    f: (x) => slice(x, [0, 1, 0], [-1, 7, 4], [1, 3, 2]),
    inputs: [[-1, 8, 5]],
  },
  { name: 'slice by a stride up to the end', f: (x) => slice(x, [0, 1], [3, 6], [1, 2]), inputs: [[3, 6]] },
  { name: 'slice of one element', f: (x) => slice(x, [1, 2], [2, 3]), inputs: [[3, 4]] },
  { name: 'slice of integers', f: (x) => slice(x, [0, 1], [2, 3]), inputs: [integers] },
  { name: 'pad on all sides', f: (x) => pad(x, [0, 0, 1, 2], [0, 0, 3, 0]), inputs: [[-1, 2, 3, 2]] },
  { name: 'pad of the first axis', f: (x) => pad(x, [1, 0], [0, 0]), inputs: [[2, 3]] },
  {
    name: 'concat of channels',
    f: (x, y, z) => concat([x, y, z], 1),
    inputs: [
      [-1, 2, 3],
      [-1, 1, 3],
      [-1, 4, 3],
    ],
  },
  {
    name: 'concat of rows',
    f: (x, y) => concat([x, y], 0),
    inputs: [
      [2, 3],
      [1, 3],
    ],
  },
  { name: 'concat of a value with itself', f: (x) => concat([x, x], 2), inputs: [[-1, 2, 3]] },
  { name: 'concat of integers', f: (x) => concat([x, x], 0), inputs: [integers] },
  { name: 'channel shuffle', f: (x) => shuffle(x), inputs: [[-1, 6, 4]] },
];

function shuffle(x: Parameters<typeof reshape>[0]) {
  return reshape(transpose(reshape(x, [-1, 2, 3, 4]), [0, 2, 1, 3]), [-1, 6, 4]);
}
