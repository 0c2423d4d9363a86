import { graphBuilder, type Graph, type GraphBuilder, type Value } from '@archipelago/graph-ir';
import { CLASSES, SIDE } from './scenes';

export interface Segmenter {
  readonly width: number;
  /** Basic blocks at a quarter of the resolution. */
  readonly blocks: number;
}

/** A cheap fully convolutional network and an expensive one, by name. */
export const segmenters: Readonly<Record<string, Segmenter>> = {
  small: { width: 16, blocks: 2 },
  large: { width: 24, blocks: 3 },
};

/**
 * A fully convolutional network that scores the classes of each pixel, (classes, side, side): a stem to half the
 * resolution, residual blocks at a quarter, whose dilation doubles so that each pixel sees whole digits, and a decoder
 * that joins both at half the resolution and interpolates from there.
 */
export function segmenter({ width, blocks }: Segmenter): Graph {
  const g = graphBuilder({ image: [1, SIDE, SIDE] });
  const half = layer(g, layer(g, g.input, { outChannels: width, stride: 2 }), { outChannels: width });
  let x = layer(g, half, { outChannels: 2 * width, stride: 2 });
  for (let block = 0; block < blocks; block++) {
    const inner = layer(g, x, { outChannels: 2 * width, dilation: 2 ** block });
    x = g.relu(g.add([x, normalized(g, inner, { outChannels: 2 * width, dilation: 2 ** block })]));
  }
  const context = g.resize(layer(g, x, { outChannels: width, kernel: 1 }), { size: SIDE / 2 });
  const joined = layer(g, g.concat([half, context]), { outChannels: width });
  return g.build(g.resize(g.conv(joined, { outChannels: CLASSES, kernel: 1 }), { size: SIDE }));
}

interface LayerOptions {
  readonly outChannels: number;
  readonly kernel?: number;
  readonly stride?: number;
  readonly dilation?: number;
}

function normalized(g: GraphBuilder, x: Value, { kernel = 3, ...options }: LayerOptions): Value {
  return g.batchNorm(g.conv(x, { kernel, padding: 'half', bias: false, ...options }));
}

function layer(g: GraphBuilder, x: Value, options: LayerOptions): Value {
  return g.relu(normalized(g, x, options));
}
