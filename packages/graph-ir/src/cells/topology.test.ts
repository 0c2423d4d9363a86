import { describe, expect, it } from 'vitest';
import { codeOf } from '../testing/op-contract';
import { cellTopology } from './topology';

describe('cellTopology', () => {
  it('NAS-Bench-201 has 6 edges, node by node', () => {
    const { edges } = cellTopology({ nodes: 3, ops: ['none', 'skip'] });
    expect(edges.map(({ from, to }) => `${from}-${to}`)).toEqual(['0-1', '0-2', '1-2', '0-3', '1-3', '2-3']);
  });

  it('DARTS has 14 edges', () => {
    expect(cellTopology({ inputs: 2, nodes: 4, ops: ['skip'] }).edges).toHaveLength(14);
  });

  it('takes ops for each edge', () => {
    const { edges } = cellTopology({ nodes: 2, ops: [['a'], ['a', 'b'], ['c']] });
    expect(edges.map(({ ops }) => ops.join())).toEqual(['a', 'a,b', 'c']);
  });

  it.each([
    ['no nodes', { nodes: 0, ops: ['a'] }],
    ['no inputs', { inputs: 0, nodes: 1, ops: ['a'] }],
    ['a part of a node', { nodes: 1.5, ops: ['a'] }],
    ['more nodes than may be', { nodes: 1e9, ops: ['a'] }],
    ['no ops', { nodes: 1, ops: [] }],
    ['an op twice', { nodes: 1, ops: ['a', 'a'] }],
    ['too few lists of ops', { nodes: 2, ops: [['a']] }],
    ['too many lists of ops', { nodes: 1, ops: [['a'], ['a']] }],
  ])('refuses %s with BAD_CELL', (_, options) => {
    expect(codeOf(() => cellTopology(options))).toBe('BAD_CELL');
  });
});
