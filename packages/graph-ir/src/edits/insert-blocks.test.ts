import { createRandom } from '@archipelago/numerics';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { graphBuilder, type GraphBuilder, type Value } from '../builder';
import { codeOf } from '../testing/op-contract';
import { randomGraph } from '../testing/random-graph';
import { validate } from '../validate';
import { insertBlocks } from './insert-blocks';

/** x + tanh(x). */
const block = (g: GraphBuilder, x: Value): Value => g.add([x, g.tanh(x)], { name: 'sum' });

describe('insertBlocks', () => {
  const g = graphBuilder({ x: [8, 4, 4] });
  const a = g.relu(g.input, { name: 'a' });
  const b = g.relu(a, { name: 'b' });
  const graph = g.build([g.add([a, b], { name: 'c' }), b]);
  const inputsOf = (edited: typeof graph): unknown =>
    Object.fromEntries(edited.nodes.map(({ id, inputs }) => [id, inputs]));

  it('puts a block behind a node, between it and all that read it', () => {
    const edited = insertBlocks(graph, { after: ['a'], block });
    expect(inputsOf(edited)).toEqual({
      a: ['x'],
      'a/tanh1': ['a'],
      'a/sum': ['a', 'a/tanh1'],
      b: ['a/sum'],
      c: ['a/sum', 'b'],
    });
    expect(edited.outputs).toEqual(['c', 'b']);
    validate(edited);
  });

  it('puts blocks behind inputs and outputs', () => {
    const edited = insertBlocks(graph, { after: ['x', 'b'], block });
    expect(edited.outputs).toEqual(['c', 'b/sum']);
    expect(edited.nodes.find(({ id }) => id === 'a')?.inputs).toEqual(['x/sum']);
    validate(edited);
  });

  it('tells a block its place, and leaves the graph as it was', () => {
    const before = JSON.stringify(graph);
    const places: number[] = [];
    const edited = insertBlocks(graph, {
      after: ['b', 'a'],
      block: (_, x, place) => {
        places.push(place);
        return x;
      },
    });
    expect(places).toEqual([0, 1]);
    expect(JSON.stringify(edited)).toBe(before);
    expect(JSON.stringify(graph)).toBe(before);
  });

  it.each([
    ['a missing node', { after: ['d'], block }, 'BAD_EDIT'],
    ['a node named twice', { after: ['a', 'a'], block }, 'BAD_EDIT'],
    [
      'a block that changes the shape',
      { after: ['a'], block: (h: GraphBuilder, x: Value) => h.globalAvgPool(x) },
      'BAD_EDIT',
    ],
    ['a value of another builder', { after: ['a'], block: () => b }, 'BAD_EDIT'],
  ])('refuses %s', (_, insertion, code) => {
    expect(codeOf(() => insertBlocks(graph, insertion))).toBe(code);
  });

  it('refuses an id that is taken with DUPLICATE_ID', () => {
    const h = graphBuilder({ x: [8] });
    const one = h.relu(h.input, { name: 'a' });
    const taken = h.build(h.relu(one, { name: 'a/sum' }));
    expect(codeOf(() => insertBlocks(taken, { after: ['a'], block }))).toBe('DUPLICATE_ID');
  });

  it('keeps random graphs valid', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const random = createRandom(seed);
        const original = randomGraph(random);
        const after = original.nodes.filter(() => random.uniform() < 0.3).map(({ id }) => id);
        const edited = insertBlocks(original, { after, block });
        validate(edited);
        expect(edited.nodes).toHaveLength(original.nodes.length + 2 * after.length);
      }),
      { seed: 7, numRuns: 50 },
    );
  });
});
