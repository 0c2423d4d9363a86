import { compressionSpace } from '@archipelago/bo';
import { graphBuilder, type Graph } from '@archipelago/graph-ir';
import { createRandom, median } from '@archipelago/numerics';
import { findNetwork } from '@archipelago/zoo';
import type { BenchRow } from '../../../tools/config/bench';

const ROUNDS = 5;
const STUDENTS = 200;

/** A plain net of twenty layers: six times convolution, batch norm and ReLU, a pool and a linear layer. */
function twentyLayers(): Graph {
  const g = graphBuilder({ image: [3, 32, 32] });
  let x = g.input;
  for (const width of [16, 16, 32, 32, 64, 64]) {
    x = g.relu(g.batchNorm(g.conv(x, { outChannels: width, kernel: 3, padding: 1 })));
  }
  return g.build(g.linear(g.globalAvgPool(x), { outFeatures: 10 }), { name: '20 layers' });
}

const zooTeachers = ['vgg19-cifar', 'resnet18-cifar', 'resnet34-cifar', 'shufflenet-1x-g2-inserted'];

/** How long a student takes to be sampled, and to be built; nothing on npm does the same. */
export default async function bench(): Promise<BenchRow[]> {
  const teachers = [twentyLayers(), ...zooTeachers.map((name) => findNetwork(name).build({ classes: 100 }))];
  return teachers.flatMap((teacher) => {
    const space = compressionSpace(teacher);
    const random = createRandom(1);
    const times = { sample: [] as number[], build: [] as number[] };
    for (let round = 0; round < ROUNDS; round++) {
      const start = performance.now();
      const actions = Array.from({ length: STUDENTS }, () => space.sample(random));
      const sampled = performance.now();
      for (const action of actions) space.build(action);
      const built = performance.now();
      times.sample.push((1000 * (sampled - start)) / STUDENTS);
      times.build.push((1000 * (built - sampled)) / STUDENTS);
    }
    return (['sample', 'build'] as const).map((what) => ({
      name: `${what} a student of ${teacher.name}`,
      ours: median(times[what]),
      peer: null,
      unit: 'us',
      ratio: null,
    }));
  });
}
