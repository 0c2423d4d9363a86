import { add } from '../../primitives/add';
import { avgPool } from '../../primitives/avg-pool';
import { concat } from '../../primitives/concat';
import { conv } from '../../primitives/conv';
import { maxPool } from '../../primitives/max-pool';
import { mean } from '../../primitives/mean';
import { mul } from '../../primitives/mul';
import { relu } from '../../primitives/relu';
import { reshape } from '../../primitives/reshape';
import { slice } from '../../primitives/slice';
import { softmax } from '../../primitives/softmax';
import { square } from '../../primitives/square';
import { sub } from '../../primitives/sub';
import { swish } from '../../primitives/swish';
import type { Net } from './net';

/** A relaxed cell edge: the softmax of alpha weighs operations on one map; then a factorised reduction. */
export const mixedCell: Net = {
  name: 'mixed cell',
  data: {
    map: { dtype: 'float32', shape: [-1, 4, 6, 6] },
    target: { dtype: 'float32', shape: [-1, 4] },
  },
  weights: { alpha: [4], dilated: [4, 1, 3, 3], pointwise: [4, 4, 1, 1], even: [2, 4, 1, 1], odd: [2, 4, 1, 1] },
  loss({ map, target }, w) {
    const pool = { kernel: [3, 3], stride: [1, 1], padding: [1, 1, 1, 1] };
    const dilated = conv(relu(map), w.dilated, { groups: 4, padding: [2, 2, 2, 2], dilation: [2, 2] });
    const branches = [map, maxPool(map, pool)[0], avgPool(map, pool), conv(dilated, w.pointwise)];
    const shares = softmax(w.alpha, 0);
    const mixed = branches
      .map((branch, i) => mul(branch, reshape(slice(shares, [i], [i + 1]), [1, 1, 1, 1])))
      .reduce((total, part) => add(total, part));
    const [even, odd] = [0, 1].map((start) => slice(mixed, [0, 0, start, start], [-1, 4, 6, 6], [1, 1, 2, 2]));
    const reduced = swish(concat([conv(even, w.even), conv(odd, w.odd)], 1));
    return mean(square(sub(mean(reduced, [2, 3]), target)), [0, 1]);
  },
};
