import { graphBuilder, type GraphBuilder, type Value } from '../builder';
import type { Graph } from '../graph';

/** ResNet with basic blocks for CIFAR (He et al. 2016); `blocks` [2, 2, 2, 2] is ResNet-18, [3, 4, 6, 3] ResNet-34. */
export function resnet(blocks: readonly number[], classes: number): Graph {
  const g = graphBuilder({ image: [3, 32, 32] });
  let x = g.relu(g.batchNorm(g.conv(g.input, { outChannels: 64, kernel: 3, padding: 1, bias: false })));
  blocks.forEach((count, stage) => {
    for (let block = 0; block < count; block++) {
      const stride = stage > 0 && block === 0 ? 2 : 1;
      x = basicBlock(g.scope(`stage${stage + 1}`).scope(`block${block + 1}`), x, {
        outChannels: 64 * 2 ** stage,
        stride,
      });
    }
  });
  const pooled = g.flatten(g.avgPool(x, { kernel: 4 }));
  return g.build(g.linear(pooled, { outFeatures: classes, name: 'classifier' }), { name: 'resnet-cifar' });
}

function basicBlock(
  g: GraphBuilder,
  x: Value,
  { outChannels, stride }: { readonly outChannels: number; readonly stride: number },
): Value {
  const conv = { outChannels, kernel: 3, padding: 1, bias: false };
  let y = g.relu(g.batchNorm(g.conv(x, { ...conv, stride })));
  y = g.batchNorm(g.conv(y, conv));
  const shortcut =
    stride === 1 ? x : g.batchNorm(g.conv(x, { outChannels, kernel: 1, stride, bias: false, name: 'down' }));
  return g.relu(g.add([y, shortcut]));
}
