import type { Examples } from '@archipelago/engine';
import { graphBuilder, type Graph } from '@archipelago/graph-ir';
import { createRandom } from '@archipelago/numerics';

/** A net small enough for the reference engine: two convolutions of 4 and 6 channels on 1x4x4 images, 2 classes. */
export function tinyTeacher(): Graph {
  const g = graphBuilder({ image: [1, 4, 4] });
  let x = g.input;
  for (const outChannels of [4, 6, 6]) {
    x = g.relu(g.batchNorm(g.conv(x, { outChannels, kernel: 3, padding: 1 })));
  }
  return g.build(g.linear(g.globalAvgPool(x), { outFeatures: 2 }), { name: 'tiny' });
}

/** Images that are brighter on the left (class 0) or on the right (class 1), with noise. */
export function tinyExamples(count: number, seed: string): Examples {
  const random = createRandom(seed);
  const labels = Int32Array.from({ length: count }, (_, i) => i % 2);
  const images = new Float32Array(count * 16);
  for (let i = 0; i < images.length; i++) {
    const left = i % 4 < 2 ? 0 : 1;
    images[i] = (labels[Math.floor(i / 16)] === left ? 1 : 0) + 0.3 * random.normal();
  }
  return { images, shape: [1, 4, 4], labels };
}
