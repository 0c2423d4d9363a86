import { graphBuilder, type Graph, type Shape } from '@archipelago/graph-ir';

/** Filters of each 3x3 convolution; `pool` halves the map. The layout of VGG (Simonyan and Zisserman 2015) at small widths. */
const STAGES: readonly (number | 'pool')[] = [16, 16, 'pool', 32, 32, 'pool', 64, 64, 64, 64];

/**
 * A VGG-like teacher for small images: eight 3x3 convolutions, each with batch norm and ReLU, then a linear classifier.
 * `input` is [channels, height, width].
 */
export function vggSmall(input: Shape, classes: number): Graph {
  const g = graphBuilder({ image: input });
  let x = g.input;
  for (const stage of STAGES) {
    x =
      stage === 'pool'
        ? g.maxPool(x, { kernel: 2, stride: 2 })
        : g.relu(g.batchNorm(g.conv(x, { outChannels: stage, kernel: 3, padding: 1 })));
  }
  const logits = g.linear(g.globalAvgPool(x), { outFeatures: classes, name: 'classifier' });
  return g.build(logits, { name: 'vgg-small' });
}
