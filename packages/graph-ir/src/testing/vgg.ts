import { graphBuilder } from '../builder';
import type { Graph } from '../graph';

/** VGG-19 with batch norm for CIFAR (Simonyan and Zisserman 2015): 0 stands for a pool. */
const WIDTHS = [64, 64, 0, 128, 128, 0, 256, 256, 256, 256, 0, 512, 512, 512, 512, 0, 512, 512, 512, 512, 0];

export function vgg19(classes: number): Graph {
  const g = graphBuilder({ image: [3, 32, 32] });
  let x = g.input;
  for (const width of WIDTHS) {
    if (width === 0) x = g.maxPool(x, { kernel: 2 });
    else x = g.relu(g.batchNorm(g.conv(x, { outChannels: width, kernel: 3, padding: 1 })));
  }
  return g.build(g.linear(g.flatten(x), { outFeatures: classes, name: 'classifier' }), { name: 'vgg19-cifar' });
}
