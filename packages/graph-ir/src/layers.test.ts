import { describe, expect, it } from 'vitest';
import { defineOp } from './define-op';
import type { Attributes, Graph, GraphNode, Shape } from './graph';
import { layersOf } from './layers';
import { codeOf } from './testing/op-contract';

function graphOf(op: string, attributes: Attributes = {}, shape: Shape = [3, 8, 8]): Graph {
  return {
    inputs: [{ id: 'x', shape }],
    nodes: [{ id: 'y', op, inputs: ['x'], attributes }],
    outputs: ['y'],
  };
}

describe('layersOf', () => {
  it('gives op, attributes in full, shapes and parameters of each node', () => {
    const [layer] = layersOf(graphOf('conv', { outChannels: 4, kernel: 3, bias: false }));
    expect(layer).toMatchObject({ inputShapes: [[3, 8, 8]], shape: [4, 6, 6], attributes: { stride: [1, 1] } });
    expect(layer.op.name).toBe('conv');
    expect(layer.parameters).toEqual([
      { name: 'weight', shape: [4, 3, 3, 3], initializer: 'kaiming', trainable: true },
    ]);
  });

  it.each<[string, Graph]>([
    ['UNKNOWN_OP', graphOf('convolution')],
    ['UNKNOWN_OP', graphOf('constructor')],
    ['BAD_ARITY', graphOf('add')],
    ['BAD_ATTRIBUTE', graphOf('conv', { outChannels: 4 })],
    ['SHAPE_MISMATCH', graphOf('conv', { outChannels: 4, kernel: [9, 9] })],
    ['LIMIT_EXCEEDED', graphOf('conv', { outChannels: 1e9, kernel: 3 })],
    ['LIMIT_EXCEEDED', graphOf('conv', { outChannels: 4, kernel: 3, padding: 1e9 })],
    ['LIMIT_EXCEEDED', graphOf('resize', { size: 1e9 })],
    ['LIMIT_EXCEEDED', graphOf('linear', { outFeatures: 2 ** 20 }, [2 ** 20])],
  ])('says %s of a bad node, by its id', (code, graph) => {
    expect(() => layersOf(graph)).toThrow(expect.objectContaining({ code, node: 'y' }));
  });

  it.each<[string, Shape]>([
    ['SHAPE_MISMATCH', []],
    ['SHAPE_MISMATCH', [3, 0]],
    ['SHAPE_MISMATCH', [3, 1.5]],
    ['SHAPE_MISMATCH', [NaN]],
    ['LIMIT_EXCEEDED', [1e9]],
    ['LIMIT_EXCEEDED', [2 ** 20, 2 ** 20]],
    ['LIMIT_EXCEEDED', [1, 1, 1, 1, 1, 1, 1, 1, 1]],
  ])('says %s of an input of shape %j', (code, shape) => {
    expect(() => layersOf(graphOf('relu', {}, shape))).toThrow(expect.objectContaining({ code, node: 'x' }));
  });

  it('takes limits', () => {
    expect(codeOf(() => layersOf(graphOf('relu'), { limits: { axis: 7 } }))).toBe('LIMIT_EXCEEDED');
  });

  it('a shape rule that gives nonsense is a SHAPE_MISMATCH, and one that throws otherwise is let through', () => {
    const nonsense = defineOp({ name: 'nonsense', summary: '', shape: () => [-1] });
    expect(codeOf(() => layersOf(graphOf('nonsense'), { ops: new Map([['nonsense', nonsense]]) }))).toBe(
      'SHAPE_MISMATCH',
    );
    const broken = defineOp({
      name: 'broken',
      summary: '',
      shape: () => {
        throw new TypeError('a bug');
      },
    });
    expect(() => layersOf(graphOf('broken'), { ops: new Map([['broken', broken]]) })).toThrow(TypeError);
  });

  it('values may double in channels only up to the limit, whatever the depth', () => {
    const nodes = Array.from({ length: 1000 }, (_, i): GraphNode => {
      const input = i === 0 ? 'x' : `c${i - 1}`;
      return { id: `c${i}`, op: 'concat', inputs: [input, input], attributes: {} };
    });
    const graph: Graph = { inputs: [{ id: 'x', shape: [1] }], nodes, outputs: ['c999'] };
    expect(codeOf(() => layersOf(graph))).toBe('LIMIT_EXCEEDED');
  });
});
