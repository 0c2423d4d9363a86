import { graphBuilder } from '@archipelago/graph-ir';
import { createRandom } from '@archipelago/numerics';
import { compressionSpace } from '@archipelago/bo';
import type { BenchRow } from '../../../tools/config/bench';

/** Students of a 16-convolution plain net that are sampled and built in a second; nothing on npm does the same. */
export default async function bench(): Promise<BenchRow[]> {
  const g = graphBuilder({ image: [3, 32, 32] });
  let x = g.input;
  for (const width of [64, 128, 256, 512]) {
    for (let i = 0; i < 4; i++) x = g.relu(g.batchNorm(g.conv(x, { outChannels: width, kernel: 3, padding: 1 })));
    x = g.maxPool(x, { kernel: 2 });
  }
  const space = compressionSpace(g.build(g.linear(g.globalAvgPool(x), { outFeatures: 100 })));
  const random = createRandom(1);
  const rates: number[] = [];
  for (let round = 0; round < 5; round++) {
    const start = performance.now();
    for (let i = 0; i < 200; i++) space.build(space.sample(random));
    rates.push(200 / ((performance.now() - start) / 1000));
  }
  const ours = rates.sort((a, b) => a - b)[2];
  return [{ name: 'sample and build a student of VGG-19 size', ours, peer: null, unit: 'students/s', ratio: null }];
}
