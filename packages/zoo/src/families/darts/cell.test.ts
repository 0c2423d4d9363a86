import { graphBuilder } from '@archipelago/graph-ir';
import { describe, expect, it } from 'vitest';
import { cellInputs, dartsCell } from './cell';
import type { GenotypeCell } from './genotype';

const CELL: GenotypeCell = {
  edges: [
    ['max_pool_3x3', 0],
    ['skip_connect', 1],
    ['skip_connect', 2],
    ['skip_connect', 2],
  ],
  concat: [3, 2],
};

describe('cellInputs', () => {
  it('reduces the older input where it is larger', () => {
    const g = graphBuilder({ older: [8, 8, 8], newer: [6, 4, 4] });
    const options = { channels: 10, reduction: false, affine: true };
    const inputs = cellInputs(g, [g.inputs.older, g.inputs.newer], options);
    expect(inputs.map(({ shape }) => shape)).toEqual([
      [10, 4, 4],
      [10, 4, 4],
    ]);
    expect(g.build(inputs).nodes.filter(({ op }) => op === 'crop')).toHaveLength(1);
  });
});

describe('dartsCell', () => {
  it('returns the nodes of concat in their order; two edges may read one node', () => {
    const g = graphBuilder({ older: [8, 8, 8], newer: [8, 8, 8] });
    const options = { cell: CELL, channels: 4, reduction: false, affine: true };
    const output = dartsCell(g, [g.inputs.older, g.inputs.newer], options);
    const { nodes } = g.build(output);
    expect(output.shape).toEqual([8, 8, 8]);
    expect(nodes.find(({ id }) => id === 'output')?.inputs).toEqual(['node3/sum', 'node2/sum']);
    expect(nodes.find(({ id }) => id === 'node3/sum')?.inputs).toHaveLength(2);
  });

  it('a reduction halves the sides once, at the edges from its inputs', () => {
    const g = graphBuilder({ older: [8, 8, 8], newer: [8, 8, 8] });
    const options = { cell: CELL, channels: 4, reduction: true, affine: true };
    expect(dartsCell(g, [g.inputs.older, g.inputs.newer], options).shape).toEqual([8, 4, 4]);
  });
});
