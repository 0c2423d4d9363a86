import { graphBuilder, type Graph } from '@archipelago/graph-ir';

type Node = ReturnType<typeof graphBuilder>['input'];

/** Small networks on 3×8×8 that train in milliseconds, each with one kind of block. */
export const smallNetworks: Readonly<Record<string, Graph>> = {
  plain: network((g, x) => g.relu(g.batchNorm(g.conv(x, { outChannels: 8, kernel: 3, padding: 1, bias: false })))),
  residual: network((g, x) => {
    const y = g.batchNorm(g.conv(x, { outChannels: 8, kernel: 3, padding: 1, bias: false }));
    return g.relu(g.add([x, y]));
  }),
  depthwise: network((g, x) => {
    const y = g.batchNorm(g.conv(x, { outChannels: 8, kernel: 3, padding: 1, groups: 8, bias: false }));
    return g.relu(g.batchNorm(g.conv(y, { outChannels: 8, kernel: 1, bias: false })));
  }),
};

/** A strided stem, three blocks with a pooling between them, and a classifier of four classes. */
function network(block: (g: ReturnType<typeof graphBuilder>, x: Node) => Node): Graph {
  const g = graphBuilder({ image: [3, 8, 8] });
  const stem = g.conv(g.input, { outChannels: 8, kernel: 3, stride: 2, padding: 1, bias: false });
  let x = block(g, g.relu(g.batchNorm(stem)));
  x = g.maxPool(block(g, x), { kernel: 2 });
  return g.build(g.linear(g.globalAvgPool(block(g, x)), { outFeatures: 4 }));
}
