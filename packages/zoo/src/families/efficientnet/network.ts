import { squeezeExcite, type Graph, type GraphBuilder, type Value } from '@archipelago/graph-ir';
import { network, type NetworkOptions } from '../../network';
import { convNorm, depthwiseNorm } from '../conv-norm';
import { checkMultiplier } from '../multiplier';
import { nearestMultipleOfEight } from '../multiples-of-eight';

export interface EfficientnetOptions extends NetworkOptions {
  /** Multiplies channels. */
  readonly width: number;
  /** Multiplies the blocks of each stage. */
  readonly depth: number;
  /** In front of the classifier. @defaultValue 0.2 */
  readonly dropoutRate?: number;
  /** The rate at which the last block is dropped; it grows evenly from 0 at the first. @defaultValue 0.2 */
  readonly dropPathRate?: number;
}

/** Repeats, kernel, stride, expansion and channels of the stages of B0. */
const STAGES = [
  [1, 3, 1, 1, 16],
  [2, 3, 2, 6, 24],
  [2, 5, 2, 6, 40],
  [3, 3, 2, 6, 80],
  [3, 5, 1, 6, 112],
  [4, 5, 2, 6, 192],
  [1, 3, 1, 6, 320],
] as const;
const STEM = 32;
const HEAD = 1280;

/** TensorFlow's norms have momentum 0.99. */
const NORM = { epsilon: 1e-3, momentum: 0.01 };
const SWISH = { padding: 'same', activation: 'swish', norm: NORM } as const;

/**
 * EfficientNet of any width, depth and input (Tan and Le 2019), as in the authors' TensorFlow code: channels times the
 * width, rounded to multiples of 8; blocks times the depth, rounded up; a gate of a quarter of a block's input channels.
 *
 * Throws `BAD_OPTION` for multipliers that are not positive or above 64.
 */
export function efficientnet(options: EfficientnetOptions): Graph {
  const { width, depth, dropoutRate = 0.2, dropPathRate = 0.2 } = options;
  const subject = options.name ?? 'efficientnet';
  checkMultiplier(width, 'width', subject);
  checkMultiplier(depth, 'depth', subject);
  const scaled = (channels: number): number => nearestMultipleOfEight(channels * width);
  const repeats = STAGES.map(([count]) => Math.ceil(count * depth));
  const blocks = repeats.reduce((sum, count) => sum + count, 0);

  return network({ ...options, axes: 2 }, (g, image) => {
    let x = convNorm(g, image, { ...SWISH, outChannels: scaled(STEM), kernel: 3, stride: 2, name: 'stem' });
    let place = 0;
    STAGES.forEach(([, kernel, stride, expansion, channels], stage) => {
      for (let i = 0; i < repeats[stage]; i++, place++) {
        x = block(g.scope(`stage${stage + 1}`).scope(`block${i + 1}`), x, {
          kernel,
          stride: i === 0 ? stride : 1,
          expansion,
          outChannels: scaled(channels),
          dropPathRate: (dropPathRate * place) / blocks,
        });
      }
    });
    x = convNorm(g, x, { ...SWISH, outChannels: scaled(HEAD), kernel: 1, name: 'head' });
    const pooled = g.dropout(g.globalAvgPool(x), { rate: dropoutRate });
    return g.linear(pooled, { outFeatures: options.classes, name: 'classifier' });
  });
}

interface BlockOptions {
  readonly kernel: number;
  readonly stride: number;
  readonly expansion: number;
  readonly outChannels: number;
  readonly dropPathRate: number;
}

/** The mobile inverted bottleneck. */
function block(g: GraphBuilder, x: Value, options: BlockOptions): Value {
  const { kernel, stride, expansion, outChannels, dropPathRate } = options;
  const channels = x.shape[0];
  let y = x;
  if (expansion > 1) y = convNorm(g, y, { ...SWISH, outChannels: channels * expansion, kernel: 1, name: 'expand' });
  y = depthwiseNorm(g, y, { ...SWISH, kernel, stride, name: 'depthwise' });
  const squeezed = Math.max(1, Math.floor(channels / 4));
  y = squeezeExcite(g.scope('gate'), y, { squeezed, activation: 'swish' });
  y = convNorm(g, y, { outChannels, kernel: 1, norm: NORM, name: 'project' });
  if (stride !== 1 || channels !== outChannels) return y;
  return g.add([x, dropPathRate === 0 ? y : g.dropPath(y, { rate: dropPathRate })]);
}
