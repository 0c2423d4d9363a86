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

/** ResNet-8 after He et al. 2016, section 4.2, with 1×1 convolutions where a stage narrows: one block a stage, width 16. */
export function resNet8(): Graph {
  const g = graphBuilder({ image: [3, 32, 32] });
  const layer = (x: typeof g.input, { outChannels, kernel = 3, stride = 1 }: Record<string, number>) =>
    g.batchNorm(g.conv(x, { outChannels, kernel, padding: (kernel - 1) / 2, stride, bias: false }));
  let x = g.relu(layer(g.input, { outChannels: 16 }));
  for (const outChannels of [16, 32, 64]) {
    const stride = outChannels === 16 ? 1 : 2;
    const shortcut = stride === 1 ? x : layer(x, { outChannels, kernel: 1, stride });
    const y = layer(g.relu(layer(x, { outChannels, stride })), { outChannels });
    x = g.relu(g.add([shortcut, y]));
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
