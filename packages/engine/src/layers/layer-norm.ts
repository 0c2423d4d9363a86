import type { LayerNormAttributes } from '@archipelago/graph-ir';
import { add } from '../primitives/add';
import { div } from '../primitives/div';
import { mean } from '../primitives/mean';
import { mul } from '../primitives/mul';
import { sqrt } from '../primitives/sqrt';
import { square } from '../primitives/square';
import { sub } from '../primitives/sub';
import { alongChannels } from './channel-axis';
import { defineLowering } from './lowering';

/** (x − mean)/√(variance + ε)·scale + shift over the features (axis 1) of each token. */
export const layerNormLowering = defineLowering<LayerNormAttributes>(
  'layerNorm',
  ({ builder, inputs: [x], attributes: { epsilon, affine }, parameter }) => {
    const centred = sub(x, mean(x, [1], { keepDims: true }));
    const variance = mean(square(centred), [1], { keepDims: true });
    const y = div(centred, sqrt(add(variance, builder.scalar(epsilon))));
    if (!affine) return y;
    const rank = x.shape.length;
    return add(mul(y, alongChannels(parameter('scale'), rank)), alongChannels(parameter('shift'), rank));
  },
);
