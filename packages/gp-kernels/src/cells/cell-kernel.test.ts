import { cellSpace } from '@archipelago/graph-ir';
import { createRandom } from '@archipelago/numerics';
import { expect, it } from 'vitest';
import { fitGp } from '../regression';
import { describeKernelContract } from '../testing';
import { cellKernel } from './cell-kernel';

const space = cellSpace({ nodes: 3, ops: ['none', 'skip', 'conv1', 'conv3', 'pool'] });
const kernel = cellKernel(space.topology, { without: ['none'] });

describeKernelContract(kernel, { points: [1, 2, 3, 4, 4].map((seed) => space.sample(createRandom(seed))) });

it('fitGp with cellKernel orders unseen cells by how many convolutions they have', () => {
  const random = createRandom(9);
  const cells = Array.from({ length: 60 }, () => space.sample(random));
  const convolutions = cells.map(({ ops }) => ops.filter((op) => op?.startsWith('conv')).length);
  const { gp } = fitGp(cells.slice(0, 40), convolutions.slice(0, 40), { kernel, standardize: true });
  const { mean } = gp.predict(cells.slice(40));
  mean.forEach((value, i) => expect(Math.abs(value - convolutions[40 + i])).toBeLessThan(0.9));
});
