import { graphBuilder, type Graph } from '@archipelago/graph-ir';

/** Four 3×3 convolutions for images of 8×8 pixels, the last two on maps of 4×4. */
export function teacherNetwork(): Graph {
  const g = graphBuilder({ image: [1, 8, 8] });
  let x = g.input;
  const block = (outChannels: number): void => {
    x = g.relu(g.batchNorm(g.conv(x, { outChannels, kernel: 3, padding: 1 })));
  };
  block(16);
  block(16);
  x = g.maxPool(x, { kernel: 2, stride: 2 });
  block(32);
  block(32);
  return g.build(g.linear(g.globalAvgPool(x), { outFeatures: 10 }), { name: 'teacher' });
}
