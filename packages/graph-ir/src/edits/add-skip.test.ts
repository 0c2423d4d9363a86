import { createRandom } from '@archipelago/numerics';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { graphBuilder } from '../builder';
import { cost } from '../cost';
import { inferShapes } from '../shapes';
import { codeOf } from '../testing/op-contract';
import { randomGraph, shuffledGraph } from '../testing/random-graph';
import { resnet } from '../testing/resnet';
import { vgg19 } from '../testing/vgg';
import { addSkip, addSkips, compatiblePairs } from './add-skip';

describe('compatiblePairs', () => {
  it.each([
    ['VGG-19 has 294', vgg19(100), 294],
    ['ResNet-18 has 465', resnet([2, 2, 2, 2], 100), 465],
    ['ResNet-34 has 1605', resnet([3, 4, 6, 3], 100), 1605],
  ])('%s pairs', (_, graph, pairs) => {
    expect(compatiblePairs(graph)).toHaveLength(pairs);
  });

  it('counts before it lists too many', () => {
    const g = graphBuilder({ x: [8] });
    let x = g.input;
    for (let i = 0; i < 10_000; i++) x = g.relu(x);
    expect(codeOf(() => compatiblePairs(g.build(x)))).toBe('LIMIT_EXCEEDED');
  });
});

describe('addSkip', () => {
  const g = graphBuilder({ x: [8, 4, 4] });
  const a = g.relu(g.input, { name: 'a' });
  const b = g.tanh(a, { name: 'b' });
  const c = g.sigmoid(b, { name: 'c' });
  const sum = g.add([b, c], { name: 'sum' });
  const d = g.relu(sum, { name: 'd' });
  const graph = g.build(g.globalAvgPool(g.concat([d, d], { name: 'cat' }), { name: 'pool' }));
  const inputsOf = (edited: typeof graph, id: string) => edited.nodes.find((node) => node.id === id)?.inputs;

  it('puts an add in front of a node', () => {
    const edited = addSkip(graph, { from: 'a', to: 'c' });
    expect(edited.nodes.map(({ id }) => id)).toEqual(['a', 'b', 'c/skip', 'c', 'sum', 'd', 'cat', 'pool']);
    expect([inputsOf(edited, 'c/skip'), inputsOf(edited, 'c')]).toEqual([['b', 'a'], ['c/skip']]);
  });

  it('widens an add that only the node reads, and an add itself', () => {
    expect(inputsOf(addSkip(graph, { from: 'a', to: 'd' }), 'sum')).toEqual(['b', 'c', 'a']);
    expect(inputsOf(addSkip(graph, { from: 'x', to: 'sum' }), 'sum')).toEqual(['b', 'c', 'x']);
    const twice = addSkips(graph, [
      { from: 'a', to: 'c' },
      { from: 'x', to: 'c' },
    ]);
    expect(inputsOf(twice, 'c/skip')).toEqual(['b', 'a', 'x']);
  });

  it('leaves an add alone that others read', () => {
    const shared = graphBuilder({ x: [8] });
    const y = shared.add([shared.input, shared.input], { name: 'y' });
    const z = shared.add([shared.relu(y, { name: 'r' }), shared.tanh(y, { name: 't' })]);
    const edited = addSkip(shared.build(z), { from: 'r', to: 't' });
    expect([inputsOf(edited, 'y'), inputsOf(edited, 't/skip')]).toEqual([
      ['x', 'x'],
      ['y', 'r'],
    ]);
  });

  it('changes nothing where the skip is there already', () => {
    for (const skip of [
      { from: 'b', to: 'c' },
      { from: 'c', to: 'd' },
    ]) {
      expect(addSkip(graph, skip)).toEqual(graph);
    }
  });

  it('names the add after what is free', () => {
    const taken = graphBuilder({ x: [8] });
    const p = taken.relu(taken.input, { name: 'p' });
    const q = taken.tanh(taken.sigmoid(p, { name: 'q/skip' }), { name: 'q' });
    expect(inputsOf(addSkip(taken.build(q), { from: 'p', to: 'q' }), 'q')).toEqual(['q/skip2']);
  });

  it.each([
    ['a missing target', 'a', 'nowhere'],
    ['a missing source', 'nowhere', 'c'],
    ['unequal shapes', 'pool', 'd'],
    ['a source that depends on the target', 'd', 'b'],
    ['a node to itself', 'b', 'b'],
    ['a target of several inputs', 'a', 'cat'],
  ])('refuses %s with BAD_EDIT', (_, from, to) => {
    expect(codeOf(() => addSkip(graph, { from, to }))).toBe('BAD_EDIT');
  });

  it('joins what is listed later but does not depend on the target', () => {
    const h = graphBuilder({ x: [8] });
    const both = h.concat([h.relu(h.input, { name: 'r' }), h.tanh(h.input, { name: 't' })]);
    const joined = addSkip(h.build(both), { from: 't', to: 'r' });
    expect(inputsOf(joined, 'r/skip')).toEqual(['x', 't']);
    inferShapes(joined);
    const skips = [
      { from: 't', to: 'r' },
      { from: 'r', to: 't' },
    ];
    expect(codeOf(() => addSkips(h.build(both), skips))).toBe('BAD_EDIT');
  });

  it('keeps random graphs valid and their costs as they were, however nodes are listed', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const random = createRandom(seed);
        const whole = random.boolean() ? randomGraph(random) : shuffledGraph(randomGraph(random), random);
        const skips = compatiblePairs(whole).filter(() => random.boolean(0.3));
        const { parameters, multiplyAdds } = cost(whole);
        expect(cost(addSkips(whole, skips))).toMatchObject({ parameters, multiplyAdds });
      }),
      { seed: 6, numRuns: 100 },
    );
  });
});
