import { graphBuilder, type Graph } from '@archipelago/graph-ir';

/** An image through blocks of a convolution and a ReLU; block `i` has a skip where `skips[i]`. */
export function chain(skips: readonly boolean[], { kernel = 3, channels = 4 } = {}): Graph {
  const g = graphBuilder({ image: [channels, 8, 8] });
  let x = g.input;
  for (const skip of skips) {
    const y = g.relu(g.conv(x, { outChannels: channels, kernel, padding: 'half' }));
    x = skip ? g.add([x, y]) : y;
  }
  return g.build(g.linear(g.globalAvgPool(x), { outFeatures: 10 }));
}

/** Networks for the contracts of kernels of graphs: two are equal. */
export const someGraphs: readonly Graph[] = [
  chain([false, false]),
  chain([true, false]),
  chain([false, true]),
  chain([true, true, true]),
  chain([false, false]),
  chain([false, false], { kernel: 1 }),
];
