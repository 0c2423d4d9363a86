import { createRandom } from '@archipelago/numerics';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { graphBuilder } from '../builder';
import { cost } from '../cost';
import { hashGraph } from '../hash';
import { codeOf } from '../testing/op-contract';
import { randomGraph, shuffledGraph } from '../testing/random-graph';
import { simplify } from './simplify';

describe('simplify', () => {
  it('passes identities by, also where they are outputs', () => {
    const g = graphBuilder({ x: [8] });
    const y = g.relu(g.identity(g.identity(g.input)), { name: 'y' });
    const graph = simplify(g.build([g.identity(y), g.identity(g.input)]));
    expect(graph).toMatchObject({ nodes: [{ id: 'y', inputs: ['x'] }], outputs: ['y', 'x'] });
  });

  it('drops what no output depends on', () => {
    const g = graphBuilder({ x: [8] });
    const y = g.relu(g.input, { name: 'y' });
    g.tanh(g.sigmoid(y));
    expect(simplify(g.build(y)).nodes.map(({ id }) => id)).toEqual(['y']);
  });

  it('merges an add that only an add reads, once', () => {
    const g = graphBuilder({ x: [8] });
    const [p, q] = [g.relu(g.input, { name: 'p' }), g.tanh(g.input, { name: 'q' })];
    const inner = g.add([g.add([p, q]), p]);
    const graph = simplify(g.build(g.add([q, inner], { name: 'sum' })));
    expect(graph.nodes.at(-1)).toMatchObject({ id: 'sum', inputs: ['q', 'p', 'q', 'p'] });
    expect(graph.nodes).toHaveLength(3);
  });

  it.each<[string, (twice: boolean) => number]>([
    [
      'an add that is read twice',
      () => {
        const g = graphBuilder({ x: [8] });
        const inner = g.add([g.input, g.input]);
        return simplify(g.build(g.add([inner, inner]))).nodes.length;
      },
    ],
    [
      'an add that is returned',
      () => {
        const g = graphBuilder({ x: [8] });
        const inner = g.add([g.input, g.input]);
        return simplify(g.build([g.add([inner, g.input]), inner])).nodes.length;
      },
    ],
  ])('keeps %s', (_, nodes) => expect(nodes(true)).toBe(2));

  it('doubling sums 100 times stays small', () => {
    const g = graphBuilder({ x: [8] });
    let x = g.input;
    for (let i = 0; i < 100; i++) x = g.add([x, x]);
    expect(simplify(g.build(x)).nodes).toHaveLength(100);
  });

  it('a chain of 38,000 sums becomes one', () => {
    const g = graphBuilder({ x: [8] });
    const y = g.relu(g.input);
    let x = g.input;
    for (let i = 0; i < 38_000; i++) x = g.add([x, y]);
    const graph = simplify(g.build(x));
    expect(graph.nodes.map(({ op, inputs }) => [op, inputs.length])).toEqual([
      ['relu', 1],
      ['add', 38_001],
    ]);
  });

  it('finds a cycle', () => {
    const node = { id: 'y', op: 'relu', inputs: ['y'], attributes: {} };
    expect(codeOf(() => simplify({ inputs: [{ id: 'x', shape: [8] }], nodes: [node], outputs: ['y'] }))).toBe('CYCLE');
  });

  it('keeps random graphs valid, adds no cost, does nothing twice, and does not depend on the listing', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const random = createRandom(seed);
        const whole = randomGraph(random);
        const simple = simplify(whole);
        expect(cost(simple).parameters).toBeLessThanOrEqual(cost(whole).parameters);
        expect(simple.nodes.some(({ op }) => op === 'identity')).toBe(false);
        expect(simplify(simple)).toEqual(simple);
        expect(hashGraph(simplify(shuffledGraph(whole, random)))).toBe(hashGraph(simple));
      }),
      { seed: 7, numRuns: 100 },
    );
  });
});
