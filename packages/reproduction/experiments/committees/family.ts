import { graphBuilder, type Graph, type GraphBuilder, type Value } from '@archipelago/graph-ir';

export interface ScaledOptions {
  /** The compound coefficient; 0 gives the base network. */
  readonly phi: number;
  readonly classes: number;
  /**
   * The side of the images, pixels.
   * @defaultValue the side of φ
   */
  readonly side?: number;
}

/** The base network and the factors by which φ multiplies its depth, width and resolution. */
const BASE = { depth: 1, width: 4, side: 16 };
const FACTORS = { depth: 1.26, width: Math.SQRT2, side: 1.15 };

/** The side of the images for φ, pixels. */
export function sideOf(phi: number): number {
  return 4 * Math.round((BASE.side * FACTORS.side ** phi) / 4);
}

/**
 * A residual network for grey images whose depth, width and resolution grow together with φ (Tan and Le 2019, equation 3;
 * the resolution by their γ = 1.15): a stem of stride 2 and three stages of basic blocks (He et al. 2016), the second of
 * stride 2 and, as the third, of twice the width. Widths are rounded to even numbers, depths to integers, sides to
 * multiples of 4.
 */
export function scaledNetwork({ phi, classes, side = sideOf(phi) }: ScaledOptions): Graph {
  const width = 2 * Math.round((BASE.width * FACTORS.width ** phi) / 2);
  const blocks = Math.round(BASE.depth * FACTORS.depth ** phi);
  const g = graphBuilder({ image: [1, side, side] });
  let x = g.relu(normalized(g, g.input, { outChannels: width, kernel: 3, stride: 2 }));
  for (const stage of [1, 2, 3]) {
    for (let block = 0; block < blocks; block++) {
      x = basicBlock(g, x, {
        outChannels: stage === 1 ? width : 2 * width,
        stride: stage === 2 && block === 0 ? 2 : 1,
      });
    }
  }
  return g.build(g.linear(g.globalAvgPool(x), { outFeatures: classes }), { name: `net-${phi}` });
}

interface LayerOptions {
  readonly outChannels: number;
  readonly kernel: number;
  readonly stride: number;
}

function normalized(g: GraphBuilder, x: Value, options: LayerOptions): Value {
  return g.batchNorm(g.conv(x, { ...options, padding: 'half', bias: false }));
}

function basicBlock(g: GraphBuilder, x: Value, { outChannels, stride }: Omit<LayerOptions, 'kernel'>): Value {
  const first = g.relu(normalized(g, x, { outChannels, kernel: 3, stride }));
  const second = normalized(g, first, { outChannels, kernel: 3, stride: 1 });
  const shortcut = stride === 1 ? x : normalized(g, x, { outChannels, kernel: 1, stride });
  return g.relu(g.add([second, shortcut]));
}
