import { cellSpace, type Cell } from '@archipelago/graph-ir';
import { createRandom } from '@archipelago/numerics';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mapped, rbf } from '../kernels';
import { describeKernelContract } from '../testing';
import { cellFeatures } from './cell-features';

const ops = ['none', 'skip', 'conv1', 'conv3', 'pool'];
const space = cellSpace({ nodes: 3, ops });
const { topology } = space;
const sample = (seed: number) => space.sample(createRandom(seed));
const cell: Cell = { ops: ['conv3', 'none', 'skip', 'pool', 'conv1', 'skip'] };

describe('cellFeatures of a NAS-Bench-201 cell', () => {
  it('has 30 one-hot elements and 5 + 25 + 125 paths', () => {
    const features = cellFeatures(topology)(cell);
    expect(features).toHaveLength(30 + 155);
    expect(features.subarray(0, 30).reduce((sum, x) => sum + x, 0)).toBe(6);
    expect(features.subarray(30).reduce((sum, x) => sum + x, 0)).toBe(4);
  });

  it('without none it has 4 + 16 + 64 paths, and none over an edge with it', () => {
    const features = cellFeatures(topology, { edges: false, without: ['none'] })(cell);
    expect(features).toHaveLength(84);
    // 0-3, 0-1-3 and 0-1-2-3 are left; 0-2-3 goes over none.
    expect(features.reduce((sum, x) => sum + x, 0)).toBe(3);
  });

  it('counts a sequence of ops that two paths read twice', () => {
    const twice: Cell = { ops: ['conv3', 'conv3', 'none', 'none', 'skip', 'skip'] };
    expect(Math.max(...cellFeatures(topology, { edges: false, without: ['none'] })(twice))).toBe(2);
  });

  it('gives a relaxed cell sums of products, and a one-hot one what the discrete cell has', () => {
    const features = cellFeatures(topology);
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const discrete = sample(seed);
        const weights = discrete.ops.map((op) => ops.map((name) => (name === op ? 1 : 0)));
        expect(features({ weights })).toEqual(features(discrete));
        const even = weights.map((row) => row.map(() => 0.2));
        expect(
          features({ weights: even })
            .subarray(30)
            .reduce((sum, x) => sum + x, 0),
        ).toBeCloseTo(4, 12);
      }),
      { seed: 1, numRuns: 20 },
    );
  });
});

it('counts the paths of a cell with two inputs that returns all its nodes, dangling edges left out', () => {
  const two = cellSpace({ inputs: 2, nodes: 2, ops: ['a', 'b'] }).topology;
  const features = cellFeatures(two, { edges: false, output: 'concat' });
  // Node 2 has 0/a and 1/b, node 3 reads it by a: 0/a/a and 1/b/a.
  const counts = features({ ops: ['a', 'b', null, null, 'a'] });
  expect(counts).toHaveLength(4 + 8);
  expect(counts.reduce((sum, x) => sum + x, 0)).toBe(4);
});

describeKernelContract(mapped(rbf({ lengthscale: 2 }), cellFeatures(topology)), {
  points: [1, 2, 3, 4, 4].map(sample),
});

describe('bad input', () => {
  it.each([
    ['neither edges nor paths', () => cellFeatures(topology, { edges: false, paths: false }), 'EMPTY'],
    ['a topology of endless paths', () => cellFeatures(cellSpace({ nodes: 20, ops }).topology), 'LIMIT_EXCEEDED'],
    ['an unknown op', () => cellFeatures(topology)({ ops: ['x', 'none', 'none', 'none', 'none', 'none'] }), 'BAD_CELL'],
    ['weights of another topology', () => cellFeatures(topology)({ weights: [[1]] }), 'LENGTH_MISMATCH'],
  ])('%s', (_, run, code) => {
    expect(run).toThrow(expect.objectContaining({ code }));
  });
});
