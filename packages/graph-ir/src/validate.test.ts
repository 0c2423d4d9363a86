import { describe, expect, it } from 'vitest';
import type { Graph } from './graph';
import { codeOf } from './testing/op-contract';
import { resnet } from './testing/resnet';
import { checkStructure, resolveGraph, validate } from './validate';

const graph: Graph = {
  inputs: [{ id: 'x', shape: [3, 8, 8] }],
  nodes: [{ id: 'y', op: 'conv', inputs: ['x'], attributes: { outChannels: 4, kernel: 3, padding: 'half' } }],
  outputs: ['y'],
};

describe('validate', () => {
  it('takes valid graphs, by hand or built', () => {
    validate(graph);
    validate(resnet([2, 2, 2, 2], 10));
  });

  it.each<[string, unknown]>([
    ['BAD_JSON', null],
    ['BAD_JSON', []],
    ['BAD_JSON', { ...graph, nodes: {} }],
    ['BAD_JSON', { ...graph, extra: 1 }],
    ['BAD_JSON', { ...graph, name: 7 }],
    ['BAD_JSON', { inputs: [], nodes: [] }],
    ['BAD_JSON', { ...graph, inputs: [{ id: 'x', shape: ['3'] }] }],
    ['BAD_JSON', { ...graph, nodes: [{ ...graph.nodes[0], attributes: null }] }],
    ['BAD_JSON', { ...graph, nodes: [{ ...graph.nodes[0], attributes: [] }] }],
    ['BAD_JSON', { ...graph, nodes: [{ ...graph.nodes[0], inputs: 'x' }] }],
    ['BAD_JSON', { ...graph, nodes: [null] }],
    ['BAD_JSON', { ...graph, outputs: [1] }],
    ['CYCLE', { ...graph, nodes: [{ ...graph.nodes[0], inputs: ['y'] }] }],
    ['UNKNOWN_OP', { ...graph, nodes: [{ ...graph.nodes[0], op: 'cnov' }] }],
  ])('says %s of %j', (code, value) => {
    expect(codeOf(() => validate(value as Graph))).toBe(code);
  });
});

describe('checkStructure', () => {
  it('copies a graph', () => {
    const copy = checkStructure(graph);
    expect(copy).toEqual(graph);
    expect(copy.nodes[0]).not.toBe(graph.nodes[0]);
  });

  it('a __proto__ field is an unknown field', () => {
    expect(codeOf(() => checkStructure(JSON.parse('{"__proto__":{},"inputs":[],"nodes":[],"outputs":[]}')))).toBe(
      'BAD_JSON',
    );
  });
});

describe('resolveGraph', () => {
  it('writes attributes in full', () => {
    const [{ attributes }] = resolveGraph(graph).nodes;
    expect(attributes).toMatchObject({ kernel: [3, 3], padding: [1, 1, 1, 1], groups: 1, bias: true });
  });

  it('keeps the order in which nodes are listed', () => {
    const built = resnet([1, 1], 10);
    const backwards = { ...built, nodes: [...built.nodes].reverse() };
    expect(resolveGraph(backwards)).toEqual(backwards);
  });
});
