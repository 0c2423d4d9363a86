import { describe, expect, it } from 'vitest';
import { GraphBuilder } from './graph-builder';

const output = (name: string, value: string) => ({ name, value, type: 'float32' as const, shape: [] });

describe('GraphBuilder', () => {
  it('shares equal nodes and equal constants', () => {
    const graph = new GraphBuilder([]);
    expect(graph.node('Neg', ['x'])).toBe(graph.node('Neg', ['x']));
    expect(graph.node('Neg', ['x'])).not.toBe(graph.node('Neg', ['y']));
    expect(graph.node('Softmax', ['x'], { axis: 0 })).not.toBe(graph.node('Softmax', ['x'], { axis: 1 }));
    expect(graph.ints([1, 2])).toBe(graph.ints([1, 2]));
    expect(graph.scalar(0)).not.toBe(graph.scalar(-0));
    expect(graph.floats([2], Float32Array.of(1, 2))).not.toBe(graph.floats([1, 2], Float32Array.of(1, 2)));
    const table = () => new Float32Array(100);
    expect(graph.table('zeros', [100], table)).toBe(graph.table('zeros', [100], table));
  });

  it('gives no value a reserved name', () => {
    const graph = new GraphBuilder(['Neg_0', 'Neg_1']);
    expect(graph.node('Neg', ['x'])).toBe('Neg_2');
  });

  it('keeps only what outputs need, under their names', () => {
    const graph = new GraphBuilder([]);
    const y = graph.node('Neg', ['x']);
    graph.node('Exp', [y]);
    graph.ints([1]);
    const { nodes, initializers, opsets } = graph.finish([], [output('y', y), output('z', graph.node('Abs', [y]))]);
    expect(nodes.map(({ op, inputs, outputs }) => [op, ...inputs, ...outputs])).toEqual([
      ['Neg', 'x', 'y'],
      ['Abs', 'y', 'z'],
    ]);
    expect(initializers).toEqual([]);
    expect(opsets).toEqual({ '': 17 });
  });

  it('copies outputs that are inputs, constants or outputs already', () => {
    const graph = new GraphBuilder([]);
    const y = graph.node('Neg', ['x']);
    const { nodes } = graph.finish(
      [],
      [output('a', y), output('b', y), output('c', 'x'), output('d', graph.scalar(1))],
    );
    expect(nodes.map(({ op, inputs, outputs }) => [op, ...inputs, ...outputs])).toEqual([
      ['Neg', 'x', 'a'],
      ['Identity', 'a', 'b'],
      ['Identity', 'x', 'c'],
      ['Identity', 'constant_1', 'd'],
    ]);
  });

  it('names the domains that are used', () => {
    const graph = new GraphBuilder([]);
    const y = graph.node('com.microsoft.FusedMatMul', ['a', 'b']);
    const { nodes, opsets } = graph.finish([], [output('y', y)]);
    expect(nodes[0]).toMatchObject({ op: 'FusedMatMul', domain: 'com.microsoft' });
    expect(opsets).toEqual({ '': 17, 'com.microsoft': 1 });
  });

  it('tells where values come from', () => {
    const graph = new GraphBuilder([]);
    const [a, b] = graph.nodes('TopK', ['x', graph.ints([3])], { count: 2 });
    expect(graph.producer(b)).toBe(graph.producer(a));
    expect(graph.producer('x')).toBeUndefined();
    expect(graph.floatsOf(graph.scalar(2))).toEqual(Float32Array.of(2));
    expect(graph.floatsOf(graph.ints([2]))).toBeUndefined();
  });
});
