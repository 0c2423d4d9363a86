import type { Graph, GraphBuilder, Value } from '@archipelago/graph-ir';
import { network, type NetworkOptions } from '../../network';
import { convNorm } from '../conv-norm';

export interface Inception3dOptions extends NetworkOptions {
  /** Frames that the first convolution spans: 7 of I3D, 3 of S3D. */
  readonly stemFrames: number;
  /** Whether each 3×3×3 convolution is a 1×3×3 and a 3×1×1 one. @defaultValue false */
  readonly separable?: boolean;
  /** Whether branches are gated by the means of their channels. @defaultValue false */
  readonly gating?: boolean;
  /** @defaultValue 0.2 */
  readonly dropoutRate?: number;
}

/** Channels of a module: the 1×1×1 branch; reduction and output of two 3×3×3 branches; the pooled branch. */
type Module = readonly [one: number, reduce1: number, out1: number, reduce2: number, out2: number, pooled: number];

/** Kernel and stride of a max-pool between modules. */
interface Pool {
  readonly kernel: readonly number[];
  readonly stride: readonly number[];
}

/** The trunk behind the 192 channels of the stem: the names are those of the sources, `4b` is GoogLeNet's 4a. */
const TRUNK: readonly (readonly [name: string, layer: Module | Pool])[] = [
  ['pool3a', { kernel: [1, 3, 3], stride: [1, 2, 2] }],
  ['mixed3b', [64, 96, 128, 16, 32, 32]],
  ['mixed3c', [128, 128, 192, 32, 96, 64]],
  ['pool4a', { kernel: [3, 3, 3], stride: [2, 2, 2] }],
  ['mixed4b', [192, 96, 208, 16, 48, 64]],
  ['mixed4c', [160, 112, 224, 24, 64, 64]],
  ['mixed4d', [128, 128, 256, 24, 64, 64]],
  ['mixed4e', [112, 144, 288, 32, 64, 64]],
  ['mixed4f', [256, 160, 320, 32, 128, 128]],
  ['pool5a', { kernel: [2, 2, 2], stride: [2, 2, 2] }],
  ['mixed5b', [256, 160, 320, 32, 128, 128]],
  ['mixed5c', [384, 192, 384, 48, 128, 128]],
];

/** The modules behind which the thesis inserts attention cells and non-local blocks: 4a to 4e of GoogLeNet. */
export const inception3dInsertionPoints: readonly string[] = [
  'mixed4b/concat',
  'mixed4c/concat',
  'mixed4d/concat',
  'mixed4e/concat',
  'mixed4f/concat',
];

/**
 * The Inception network inflated to clips: I3D (Carreira and Zisserman 2017), S3D and S3D-G (Xie et al. 2018), as in
 * TensorFlow's `s3dg.py`. All padding is TensorFlow's `SAME`; the second 3×3×3 branch stands where GoogLeNet has 5×5.
 */
export function inception3d(options: Inception3dOptions): Graph {
  const { stemFrames, separable = false, gating = false, dropoutRate = 0.2 } = options;
  const layers = { separable, gating };
  return network({ ...options, axes: 3 }, (g, clip) => {
    let x = unit(g, clip, { outChannels: 64, kernel: [stemFrames, 7, 7], stride: 2, name: 'conv1a' });
    x = g.maxPool(x, { kernel: [1, 3, 3], stride: [1, 2, 2], padding: 'same', name: 'pool2a' });
    x = unit(g, x, { outChannels: 64, kernel: 1, name: 'conv2b' });
    x = gate(g.scope('conv2c'), spatiotemporal(g.scope('conv2c'), x, 192, layers), layers);
    for (const [name, layer] of TRUNK) {
      x =
        'kernel' in layer ? g.maxPool(x, { ...layer, padding: 'same', name }) : module(g.scope(name), x, layer, layers);
    }
    const pooled = g.dropout(g.globalAvgPool(x), { rate: dropoutRate });
    return g.linear(pooled, { outFeatures: options.classes, name: 'classifier' });
  });
}

interface LayerKinds {
  readonly separable: boolean;
  readonly gating: boolean;
}

interface UnitOptions {
  readonly outChannels: number;
  readonly kernel: number | readonly number[];
  readonly stride?: number;
  readonly name?: string;
}

/** Convolution, batch norm, ReLU. */
function unit(g: GraphBuilder, x: Value, options: UnitOptions): Value {
  return convNorm(g, x, { ...options, padding: 'same', activation: 'relu', norm: { epsilon: 1e-3 } });
}

/** A 3×3×3 unit, or its two halves. */
function spatiotemporal(g: GraphBuilder, x: Value, outChannels: number, { separable }: LayerKinds): Value {
  if (!separable) return unit(g, x, { outChannels, kernel: 3 });
  const spatial = unit(g, x, { outChannels, kernel: [1, 3, 3], name: 'spatial' });
  return unit(g, spatial, { outChannels, kernel: [3, 1, 1], name: 'temporal' });
}

/** Each channel times the sigmoid of a linear map, without bias, of all channels' means. */
function gate(g: GraphBuilder, x: Value, { gating }: LayerKinds): Value {
  if (!gating) return x;
  const mean = g.globalAvgPool(x, { keepAxes: true });
  const weights = g.conv(mean, { outChannels: x.shape[0], kernel: 1, bias: false, name: 'gate' });
  return g.mul([x, g.sigmoid(weights)]);
}

function module(g: GraphBuilder, x: Value, widths: Module, layers: LayerKinds): Value {
  const [one, reduce1, out1, reduce2, out2, pooled] = widths;
  const branch = (place: number): GraphBuilder => g.scope(`branch${place}`);
  const bottleneck = (b: GraphBuilder, reduce: number, out: number): Value =>
    spatiotemporal(b, unit(b, x, { outChannels: reduce, kernel: 1, name: 'reduce' }), out, layers);
  const pool = branch(3).maxPool(x, { kernel: 3, stride: 1, padding: 'same' });
  const branches = [
    unit(branch(0), x, { outChannels: one, kernel: 1 }),
    bottleneck(branch(1), reduce1, out1),
    bottleneck(branch(2), reduce2, out2),
    unit(branch(3), pool, { outChannels: pooled, kernel: 1 }),
  ];
  return g.concat(
    branches.map((value, place) => gate(branch(place), value, layers)),
    { name: 'concat' },
  );
}
