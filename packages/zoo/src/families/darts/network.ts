import type { Graph, GraphBuilder, Value } from '@archipelago/graph-ir';
import { network, type NetworkOptions } from '../../network';
import { checkRepeats } from '../../repeats';
import { auxiliaryHead } from './auxiliary';
import { dartsCell } from './cell';
import { checkGenotype, type Genotype } from './genotype';

export interface DartsNetworkOptions extends NetworkOptions {
  readonly genotype: Genotype;
  /** Channels of the nodes of the first cells; reduction cells double them. */
  readonly channels: number;
  /** Cells. */
  readonly layers: number;
  /** `cifar`: one convolution of stride 1. `imagenet`: three of stride 2. */
  readonly stem: 'cifar' | 'imagenet';
  /**
   * Whether the graph has a second output: the logits of the auxiliary classifier that the paper trains beside the
   * network. @defaultValue false
   */
  readonly auxiliary?: boolean;
}

/**
 * A network of normal and reduction cells (Liu et al. 2019, section 2.1 and appendix A.2): a stem, the cells, a global
 * average pool, one linear layer. The reduction cells stand at floor(layers / 3) and floor(2 layers / 3).
 *
 * Throws `BAD_GENOTYPE`, and `BAD_INPUT` for sides that cannot be halved evenly as often as there are reductions.
 */
export function dartsNetwork({
  genotype,
  channels,
  layers,
  stem,
  auxiliary = false,
  ...options
}: DartsNetworkOptions): Graph {
  checkGenotype(genotype);
  checkRepeats(layers, CELLS);
  const { classes } = options;
  return network({ ...options, axes: 2 }, (g, image) => {
    let previous = stem === 'cifar' ? cifarStem(g, image, 3 * channels) : imagenetStem(g, image, channels);
    let width = channels;
    let second: readonly Value[] = [];
    const reductions = reductionsOf(layers);
    for (let layer = 0; layer < layers; layer++) {
      const reduction = reductions.includes(layer);
      if (reduction) width *= 2;
      const cell = reduction ? genotype.reduce : genotype.normal;
      const output = dartsCell(g.scope(`cell${layer}`), previous, { cell, channels: width, reduction, affine: true });
      previous = [previous[1], output];
      if (auxiliary && layer === reductions[1])
        second = [auxiliaryHead(g.scope('auxiliary'), output, { classes, stem })];
    }
    return [g.linear(g.globalAvgPool(previous[1]), { outFeatures: classes, name: 'classifier' }), ...second];
  });
}

/** Where the reduction cells stand. */
export function reductionsOf(layers: number): readonly [number, number] {
  return [Math.floor(layers / 3), Math.floor((2 * layers) / 3)];
}

/** There is room for two reductions. */
export const CELLS = { what: 'cells', minimum: 2 };

/** Both inputs of the first cell are a 3×3 convolution with batch norm. */
export function cifarStem(g: GraphBuilder, image: Value, outChannels: number): [Value, Value] {
  const stem = g.batchNorm(g.conv(image, { outChannels, kernel: 3, padding: 1, bias: false, name: 'stem' }));
  return [stem, stem];
}

/** Three 3×3 convolutions of stride 2; the inputs of the first cell are the second and the third. */
function imagenetStem(g: GraphBuilder, image: Value, channels: number): [Value, Value] {
  const conv = { kernel: 3, stride: 2, padding: 1, bias: false };
  const first = g.batchNorm(g.conv(image, { ...conv, outChannels: Math.floor(channels / 2), name: 'stem0' }));
  const second = g.batchNorm(g.conv(g.relu(first), { ...conv, outChannels: channels, name: 'stem1' }));
  return [second, g.batchNorm(g.conv(g.relu(second), { ...conv, outChannels: channels, name: 'stem2' }))];
}
