import { createRandom } from '@archipelago/numerics';
import { describe, expect, it } from 'vitest';
import type { Graph, GraphNode } from './graph';
import { topologicalOrder } from './order';
import { codeOf } from './testing/op-contract';

const node = (id: string, ...inputs: string[]): GraphNode => ({ id, op: 'add', inputs, attributes: {} });
const graphOf = (nodes: readonly GraphNode[], outputs = [nodes[nodes.length - 1].id]): Graph => ({
  inputs: [{ id: 'x', shape: [1] }],
  nodes,
  outputs,
});
const chain = (length: number): readonly GraphNode[] =>
  Array.from({ length }, (_, i) => node(`n${i}`, i === 0 ? 'x' : `n${i - 1}`));

describe('topologicalOrder', () => {
  it('returns nodes that are in order as they are listed', () => {
    const graph = graphOf([node('b', 'x'), node('a', 'x'), node('c', 'b', 'a')]);
    expect(topologicalOrder(graph)).toBe(graph.nodes);
  });

  it('puts inputs before users', () => {
    const graph = graphOf([node('d', 'c', 'b'), node('c', 'b'), node('a', 'x'), node('b', 'a')], ['d']);
    expect(topologicalOrder(graph).map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd']);
  });

  it('orders 38,000 nodes listed at random or backwards', () => {
    const nodes = chain(38_000);
    const last = ['n37999'];
    expect(topologicalOrder(graphOf(createRandom(1).shuffle(nodes), last))).toEqual(nodes);
    expect(topologicalOrder(graphOf([...nodes].reverse(), last))).toEqual(nodes);
  });

  it.each<[string, Graph]>([
    ['CYCLE', graphOf([node('a', 'c'), node('b', 'a'), node('c', 'b')])],
    ['CYCLE', graphOf([node('a', 'a')])],
    ['DUPLICATE_ID', graphOf([node('a', 'x'), node('a', 'x')])],
    ['DUPLICATE_ID', graphOf([node('x', 'x')])],
    ['DANGLING_INPUT', graphOf([node('a', 'y')])],
    ['DANGLING_OUTPUT', graphOf([node('a', 'x')], ['b'])],
    ['DANGLING_OUTPUT', graphOf([node('a', 'x')], [])],
    ['LIMIT_EXCEEDED', graphOf([node('', 'x')])],
    ['LIMIT_EXCEEDED', graphOf([node('a'.repeat(1000), 'x')])],
  ])('finds a %s', (code, graph) => {
    expect(codeOf(() => topologicalOrder(graph))).toBe(code);
  });

  it('a cycle of 38,000 nodes is a CYCLE that names one of them', () => {
    const nodes = [...chain(38_000)];
    nodes[0] = node('n0', 'n37999');
    expect(() => topologicalOrder(graphOf(nodes))).toThrow(expect.objectContaining({ code: 'CYCLE', node: 'n0' }));
  });

  it('counts nodes and edges', () => {
    const graph = graphOf([node('a', 'x', 'x', 'x'), node('b', 'a')]);
    expect(codeOf(() => topologicalOrder(graph, { limits: { nodes: 2 } }))).toBe('LIMIT_EXCEEDED');
    expect(codeOf(() => topologicalOrder(graph, { limits: { edges: 3 } }))).toBe('LIMIT_EXCEEDED');
  });

  it('ids that objects inherit are ids like others', () => {
    const graph = graphOf([node('__proto__', 'x'), node('constructor', '__proto__')]);
    expect(topologicalOrder(graph)).toHaveLength(2);
  });
});
