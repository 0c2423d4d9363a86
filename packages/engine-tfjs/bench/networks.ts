import { graphBuilder, type Graph } from '@archipelago/graph-ir';

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
