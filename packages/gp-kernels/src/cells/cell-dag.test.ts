import { cellSpace, type Cell } from '@archipelago/graph-ir';
import { createRandom } from '@archipelago/numerics';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kernelMatrix } from '../kernels';
import { pathKernel, weisfeilerLehman, type LabelledDag } from '../graphs';
import { describeKernelContract } from '../testing';
import { cellDag } from './cell-dag';
import { cellFeatures } from './cell-features';

const space = cellSpace({ nodes: 3, ops: ['none', 'skip', 'conv1', 'conv3', 'pool'] });
const { topology } = space;
const dag = (cell: Cell) => cellDag(cell, { topology, without: ['none'] });
const cells = [1, 2, 3, 4, 4].map((seed) => space.sample(createRandom(seed)));

describeKernelContract(weisfeilerLehman({ dag }), { points: cells });
describeKernelContract(pathKernel({ dag }), { points: cells });

it('cellDag leaves out ops that nothing passes, what only they reach, and what leads only to them', () => {
  expect(dag({ ops: ['none', 'conv3', 'skip', 'pool', 'conv1', 'none'] })).toEqual({
    labels: ['input 0', 'pool', 'output'],
    sources: [[], [0], [1]],
  });
});

describe('cellDag with skip an identity', () => {
  const short = (cell: Cell) => cellDag(cell, { topology, without: ['none'], identities: ['skip'] });

  it('is one graph for cells that compute the same', () => {
    const expected = { labels: ['input 0', 'conv3', 'pool', 'output'], sources: [[], [0], [1], [2]] };
    expect(short({ ops: ['conv3', 'none', 'pool', 'none', 'none', 'skip'] })).toEqual(expected);
    expect(short({ ops: ['skip', 'none', 'conv3', 'none', 'none', 'pool'] })).toEqual(expected);
    expect(short({ ops: ['conv3', 'conv1', 'none', 'none', 'pool', 'none'] })).toEqual(expected);
  });

  it('reads a vertex twice where two edges bring it', () => {
    expect(short({ ops: ['conv3', 'none', 'skip', 'none', 'skip', 'skip'] })).toEqual({
      labels: ['input 0', 'conv3', 'output'],
      sources: [[], [0], [1, 1]],
    });
  });

  it('of 15,625 cells gives 4,930 graphs that read differently from the output on', () => {
    const read = ({ labels, sources }: LabelledDag, vertex = labels.length - 1): string =>
      `${labels[vertex]}(${sources[vertex]
        .map((source) => read({ labels, sources }, source))
        .sort()
        .join()})`;
    expect(new Set(Array.from(space.enumerate(), (cell) => read(short(cell)))).size).toBe(4930);
  });

  it('is the input alone where that is all that comes out', () => {
    expect(short({ ops: ['none', 'none', 'none', 'skip', 'none', 'conv1'] }).sources).toEqual([[], [0]]);
  });
});

it('pathKernel({ dag }) is the inner product of path counts, for both outputs', () => {
  for (const output of ['last', 'concat'] as const) {
    const features = cellFeatures(topology, { edges: false, without: ['none'], output });
    const kernel = pathKernel({
      dag: (cell: Cell) => cellDag(cell, { topology, without: ['none'], output }),
      normalize: false,
    });
    fc.assert(
      fc.property(fc.nat(), fc.nat(), (one, other) => {
        const [a, b] = [one, other].map((seed) => space.sample(createRandom(seed)));
        const q = features(b);
        const product = features(a).reduce((sum, count, i) => sum + count * q[i], 0);
        expect(kernelMatrix(kernel, [a], [b])[0]).toBe(product);
      }),
      { seed: 2, numRuns: 40 },
    );
  }
});

it('refuses a cell of another topology with BAD_CELL', () => {
  expect(() => dag({ ops: ['skip'] })).toThrow(expect.objectContaining({ code: 'BAD_CELL' }));
});
