import type { Graph, GraphBuilder, Value } from '@archipelago/graph-ir';
import { network, type NetworkOptions } from '../../network';
import { convNorm } from '../conv-norm';

export interface I3dR50Options extends NetworkOptions {
  /** @defaultValue 0.5 */
  readonly dropoutRate?: number;
}

/** Frames that the first convolution of each block spans, stage by stage: res2 to res5. */
const FRAMES = [
  [3, 3, 3],
  [3, 1, 3, 1],
  [3, 1, 3, 1, 3, 1],
  [1, 3, 1],
];

/** The blocks behind which the thesis inserts attention cells: every other one of res3 and res4. */
export const i3dR50InsertionPoints: readonly string[] = [
  'res3/block2/relu',
  'res3/block4/relu',
  'res4/block2/relu',
  'res4/block4/relu',
  'res4/block6/relu',
];

/**
 * ResNet-50 inflated to clips (Wang et al. 2018), without their pool over time behind res2: every stage keeps the frames.
 * So the multiply-adds are those of the thesis. A block strides in its 1×3×3 convolution.
 */
export function i3dR50({ dropoutRate = 0.5, ...options }: I3dR50Options): Graph {
  return network({ ...options, axes: 3 }, (g, clip) => {
    let x = convNorm(g, clip, {
      outChannels: 64,
      kernel: [5, 7, 7],
      stride: [1, 2, 2],
      padding: 'half',
      activation: 'relu',
      name: 'conv1',
    });
    x = g.maxPool(x, { kernel: [1, 3, 3], stride: [1, 2, 2], padding: 'same' });
    FRAMES.forEach((blocks, stage) =>
      blocks.forEach((frames, place) => {
        const scope = g.scope(`res${stage + 2}`).scope(`block${place + 1}`);
        x = block(scope, x, { inner: 64 * 2 ** stage, frames, stride: stage > 0 && place === 0 ? 2 : 1 });
      }),
    );
    const pooled = g.dropout(g.globalAvgPool(x), { rate: dropoutRate });
    return g.linear(pooled, { outFeatures: options.classes, name: 'classifier' });
  });
}

interface BlockOptions {
  readonly inner: number;
  readonly frames: number;
  readonly stride: number;
}

function block(g: GraphBuilder, x: Value, { inner, frames, stride }: BlockOptions): Value {
  const relu = { padding: 'half', activation: 'relu' } as const;
  let y = convNorm(g, x, { ...relu, outChannels: inner, kernel: [frames, 1, 1] });
  y = convNorm(g, y, { ...relu, outChannels: inner, kernel: [1, 3, 3], stride: [1, stride, stride] });
  y = convNorm(g, y, { outChannels: 4 * inner, kernel: 1 });
  const shortcut =
    x.shape[0] === 4 * inner
      ? x
      : convNorm(g, x, { outChannels: 4 * inner, kernel: 1, stride: [1, stride, stride], name: 'shortcut' });
  return g.relu(g.add([y, shortcut]), { name: 'relu' });
}
