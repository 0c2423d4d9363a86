import { cellSpace, cellTopology } from '@archipelago/graph-ir';
import { describe, expect, it } from 'vitest';
import { dartsSpaces, type DartsSpaceName } from './spaces';

describe('dartsSpaces', () => {
  it.each([
    ['darts', 224],
    ['s1', 56],
    ['s2', 56],
    ['s3', 84],
    ['s4', 56],
  ] as const)('%s has %d architecture weights in both cells', (name, weights) => {
    const { normal, reduce } = dartsSpaces[name];
    expect([...normal, ...reduce].reduce((sum, ops) => sum + ops.length, 0)).toBe(weights);
  });

  it.each(Object.keys(dartsSpaces) as DartsSpaceName[])('%s fits a cell of two inputs and four nodes', (name) => {
    for (const ops of [dartsSpaces[name].normal, dartsSpaces[name].reduce]) {
      expect(cellTopology({ inputs: 2, nodes: 4, ops }).edges).toHaveLength(14);
    }
  });

  it('a cell of DARTS with two edges a node is one of 1,037,664,180, a pair of cells one of about 1.08e18', () => {
    const ops = dartsSpaces.darts.normal;
    const { size } = cellSpace({ inputs: 2, nodes: 4, ops, edgesPerNode: 2, without: ['none'] });
    expect(size).toBe(1_037_664_180);
    expect((size ** 2).toPrecision(3)).toBe('1.08e+18');
  });

  it('the edges of S1 choose between two ops each', () => {
    expect(dartsSpaces.s1.normal[5]).toEqual(['max_pool_3x3', 'skip_connect']);
    expect(dartsSpaces.s1.reduce[6]).toEqual(['max_pool_3x3', 'sep_conv_3x3']);
    expect([...dartsSpaces.s1.normal, ...dartsSpaces.s1.reduce].every((ops) => ops.length === 2)).toBe(true);
  });
});
