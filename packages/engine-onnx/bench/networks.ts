import { graphBuilder, type Graph } from '@archipelago/graph-ir';

/**
 * Six 3×3 convolutions of 16, 16, 32, 32, 64 and 64 filters on 32×32×3, each with batch norm and ReLU, average pools after
 * the second and the fourth, and a linear classifier.
 */
export function sixConvolutions(): Graph {
  const g = graphBuilder({ image: [3, 32, 32] });
  let x = g.input;
  [16, 16, 32, 32, 64, 64].forEach((outChannels, layer) => {
    x = g.relu(g.batchNorm(g.conv(x, { outChannels, kernel: 3, padding: 1, bias: false })));
    if (layer === 1 || layer === 3) x = g.avgPool(x, { kernel: 2 });
  });
  return g.build(g.linear(g.globalAvgPool(x), { outFeatures: 10 }));
}

/**
 * Twenty layers with weights after He et al. 2016, section 4.2: nineteen 3×3 convolutions with batch norm and ReLU in three
 * stages with skips, and a linear classifier.
 */
export function twentyLayers(): Graph {
  const g = graphBuilder({ image: [3, 32, 32] });
  const layer = (x: typeof g.input, outChannels: number, stride: number) =>
    g.batchNorm(g.conv(x, { outChannels, kernel: 3, padding: 1, stride, bias: false }));
  let x = g.relu(layer(g.input, 16, 1));
  for (const outChannels of [16, 32, 64]) {
    for (let block = 0; block < 3; block++) {
      const narrows = block === 0 && outChannels > 16;
      const y = layer(g.relu(layer(x, outChannels, narrows ? 2 : 1)), outChannels, 1);
      x = g.relu(narrows ? y : g.add([x, y]));
    }
  }
  return g.build(g.linear(g.globalAvgPool(x), { outFeatures: 10 }));
}

/** A batch of images and labels. */
export const batch = 32;

export function images(): Float32Array {
  return Float32Array.from({ length: batch * 3 * 32 * 32 }, (_, i) => Math.sin(i * i));
}

export function labels(): Int32Array {
  return Int32Array.from({ length: batch }, (_, i) => i % 10);
}
