import type { GraphBuilder, Value } from '@archipelago/graph-ir';
import { convNorm } from '../conv-norm';

/** A stage of bottlenecks. */
export interface BottleneckStage {
  /** Channels of the 1×1 and 3×3 convolutions inside; the output has four times as many. */
  readonly inner: number;
  /** The stride of each unit; as many as there are units. */
  readonly strides: readonly number[];
  /** The kernel of the convolution that strides: the first 1×1 or the 3×3. @defaultValue 3 */
  readonly stridedKernel?: 1 | 3;
  /** The dilation of each unit's 3×3 convolution. @defaultValue 1 for all */
  readonly rates?: readonly number[];
}

/**
 * The trunk of the deep ResNets (He et al. 2016): a 7×7 stem of stride 2, a 3×3 max-pool of stride 2, and stages of
 * bottlenecks. A shortcut is a 1×1 convolution where channels change, else the input, every stride-th place of it.
 * The last norm of a unit starts at 0, as in TensorFlow's TPU models.
 */
export function bottleneckTrunk(g: GraphBuilder, image: Value, stages: readonly BottleneckStage[]): Value {
  let x = convNorm(g, image, {
    outChannels: 64,
    kernel: 7,
    stride: 2,
    padding: 'half',
    activation: 'relu',
    name: 'conv1',
  });
  x = g.maxPool(x, { kernel: 3, stride: 2, padding: 'same' });
  stages.forEach(({ inner, strides, stridedKernel = 3, rates }, stage) =>
    strides.forEach((stride, unit) => {
      const scope = g.scope(`stage${stage + 1}`).scope(`unit${unit + 1}`);
      x = bottleneck(scope, x, { inner, stride, stridedKernel, rate: rates?.[unit] ?? 1 });
    }),
  );
  return x;
}

interface BottleneckOptions {
  readonly inner: number;
  readonly stride: number;
  readonly stridedKernel: 1 | 3;
  readonly rate: number;
}

function bottleneck(g: GraphBuilder, x: Value, options: BottleneckOptions): Value {
  const { inner, stride, stridedKernel, rate } = options;
  const strideOf = (kernel: number): number => (kernel === stridedKernel ? stride : 1);
  const relu = { outChannels: inner, padding: 'half', activation: 'relu' } as const;
  let y = convNorm(g, x, { ...relu, kernel: 1, stride: strideOf(1) });
  y = convNorm(g, y, { ...relu, kernel: 3, stride: strideOf(3), dilation: rate });
  y = convNorm(g, y, { outChannels: 4 * inner, kernel: 1, norm: { zeroScale: true } });
  return g.relu(g.add([y, shortcut(g, x, { outChannels: 4 * inner, stride })]), { name: 'relu' });
}

function shortcut(
  g: GraphBuilder,
  x: Value,
  { outChannels, stride }: { readonly outChannels: number; readonly stride: number },
): Value {
  if (x.shape[0] !== outChannels) return convNorm(g, x, { outChannels, kernel: 1, stride, name: 'shortcut' });
  return stride === 1 ? x : g.maxPool(x, { kernel: 1, stride, name: 'shortcut' });
}
