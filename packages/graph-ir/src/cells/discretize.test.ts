import { createRandom } from '@archipelago/numerics';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeOf } from '../testing/op-contract';
import { relax } from './cell';
import { cellSpace } from './cell-space';
import { discretize } from './discretize';
import { cellTopology } from './topology';

const topology = cellTopology({ inputs: 2, nodes: 2, ops: ['none', 'skip', 'conv'] });

describe('discretize', () => {
  it('takes the greatest weight that is not none, and the two strongest edges of each node', () => {
    const weights = [
      [0.8, 0.1, 0.1],
      [0.1, 0.2, 0.7],
      [0.6, 0.3, 0.1],
      [0.2, 0.4, 0.4],
      [0.9, 0.0, 0.1],
    ];
    expect(discretize({ weights }, topology, { edgesPerNode: 2, without: ['none'] })).toEqual({
      ops: ['skip', 'conv', 'skip', 'skip', null],
    });
    expect(discretize({ weights }, topology)).toEqual({ ops: ['none', 'conv', 'none', 'skip', 'none'] });
  });

  it('of equal weights takes the first op and the first edges', () => {
    const weights = new Array<number[]>(5).fill([1 / 3, 1 / 3, 1 / 3]);
    expect(discretize({ weights }, topology, { edgesPerNode: 1 })).toEqual({ ops: ['none', null, 'none', null, null] });
  });

  it('undoes relax', () => {
    const space = cellSpace({ inputs: 2, nodes: 4, ops: ['none', 'skip', 'conv'], edgesPerNode: 2, without: ['none'] });
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const cell = space.sample(createRandom(seed));
        expect(discretize(relax(cell, space.topology), space.topology)).toEqual(cell);
      }),
      { seed: 9, numRuns: 50 },
    );
  });

  it('of rows that do not fit is a BAD_CELL', () => {
    expect(codeOf(() => discretize({ weights: [] }, topology))).toBe('BAD_CELL');
  });
});
