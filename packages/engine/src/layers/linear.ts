import type { LinearAttributes } from '@archipelago/graph-ir';
import { add } from '../primitives/add';
import { matmul } from '../primitives/matmul';
import { reshape } from '../primitives/reshape';
import { transpose } from '../primitives/transpose';
import { elementCount } from '../program/tensor';
import { alongChannels } from './channel-axis';
import { defineLowering } from './lowering';

/** x·Wᵀ for feature vectors [N, in]; W·x for sequences and maps [N, in, …], whose places are then columns. */
export const linearLowering = defineLowering<LinearAttributes>(
  'linear',
  ({ inputs: [x], attributes, parameter, shape }) => {
    const [batch, features, ...places] = x.shape;
    const weight = parameter('weight');
    let y;
    if (places.length === 0) {
      y = matmul(x, transpose(weight, [1, 0]));
    } else {
      const columns = places.length === 1 ? x : reshape(x, [batch, features, elementCount(places)]);
      y = matmul(weight, columns);
      if (places.length > 1) y = reshape(y, shape);
    }
    return attributes.bias ? add(y, alongChannels(parameter('bias'), y.shape.length)) : y;
  },
);
