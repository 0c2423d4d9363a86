import { graphBuilder, type Graph, type Shape } from '@archipelago/graph-ir';

/** The two small teachers, by name; each maps [channels, height, width] to class scores. */
export const teachers = { plain, residual };

export type TeacherName = keyof typeof teachers;

/** A VGG-like net: six 3×3 convolutions, each with batch norm and ReLU, in three widths. */
function plain(input: Shape, classes: number): Graph {
  const g = graphBuilder({ image: input });
  let x = g.input;
  for (const stage of [16, 16, 'pool', 32, 32, 'pool', 64, 64] as const) {
    x =
      stage === 'pool'
        ? g.maxPool(x, { kernel: 2, stride: 2 })
        : g.relu(g.batchNorm(g.conv(x, { outChannels: stage, kernel: 3, padding: 1 })));
  }
  return g.build(g.linear(g.globalAvgPool(x), { outFeatures: classes }), { name: 'plain' });
}

/** A ResNet-like net: a stem and three basic blocks, the later two with stride 2 and a convolution as their shortcut. */
function residual(input: Shape, classes: number): Graph {
  const g = graphBuilder({ image: input });
  let x = g.relu(g.batchNorm(g.conv(g.input, { outChannels: 16, kernel: 3, padding: 1, bias: false })));
  for (const [outChannels, stride] of [
    [16, 1],
    [32, 2],
    [64, 2],
  ]) {
    const first = g.conv(x, { outChannels, kernel: 3, stride, padding: 1, bias: false });
    const second = g.conv(g.relu(g.batchNorm(first)), { outChannels, kernel: 3, padding: 1, bias: false });
    const shortcut = stride === 1 ? x : g.batchNorm(g.conv(x, { outChannels, kernel: 1, stride, bias: false }));
    x = g.relu(g.add([g.batchNorm(second), shortcut]));
  }
  return g.build(g.linear(g.globalAvgPool(x), { outFeatures: classes }), { name: 'residual' });
}
