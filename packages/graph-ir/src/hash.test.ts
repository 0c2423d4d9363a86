import { createRandom } from '@archipelago/numerics';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { graphBuilder, type GraphBuilder, type Value } from './builder';
import { defineOp, extendOps } from './define-op';
import type { Attributes, Graph } from './graph';
import { hashGraph } from './hash';
import type { AttributeSpec } from './op';
import { standardOps } from './ops';
import { randomGraph, shuffledGraph } from './testing/random-graph';
import { resnet } from './testing/resnet';
import { vgg19 } from './testing/vgg';

/** The hash of what `build` makes of an input of 8 features. */
function hashOf(build: (g: GraphBuilder, x: Value) => Value | readonly Value[]): string {
  const g = graphBuilder({ x: [8] });
  return hashGraph(g.build(build(g, g.input)));
}

describe('hashGraph', () => {
  it('is 64 hexadecimal digits, and stays what it is', () => {
    expect(hashGraph(resnet([2, 2, 2, 2], 100))).toMatchInlineSnapshot(
      `"11daa83ce247cd7975c638f0d40412e6768a4b21e63d9584a31296c23a16d7c4"`,
    );
    expect(hashGraph(vgg19(10))).toMatchInlineSnapshot(
      `"78e082bd884edc5cfafad5ad97ab16b06c01b12fa5e3ff696c8bb179e647772d"`,
    );
  });

  it('is the same under other ids, orders of nodes and of commutative inputs', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const random = createRandom(seed);
        const graph = randomGraph(random);
        expect(hashGraph(shuffledGraph(graph, random))).toBe(hashGraph(graph));
      }),
      { seed: 3, numRuns: 100 },
    );
  });

  it('differs between 1,000 random graphs', () => {
    const graphs = new Map<string, string>();
    for (let seed = 0; seed < 1000; seed++) {
      const graph = randomGraph(createRandom(seed));
      graphs.set(hashGraph(graph), JSON.stringify(graph.nodes));
    }
    expect(graphs.size).toBe(new Set(graphs.values()).size);
    expect(graphs.size).toBeGreaterThan(990);
  });

  it('changes with every attribute, op, connection and output of a graph', () => {
    const graph = randomGraph(createRandom(4));
    const hashes = new Set([hashGraph(graph)]);
    let changes = 0;
    graph.nodes.forEach((node, i) => {
      const change = (changed: typeof node): Graph => ({ ...graph, nodes: graph.nodes.with(i, changed) });
      if (node.op === 'relu' || node.op === 'identity') {
        hashes.add(hashGraph(change({ ...node, op: 'tanh' })));
        changes++;
      }
      if ('bias' in node.attributes) {
        hashes.add(hashGraph(change({ ...node, attributes: { ...node.attributes, bias: !node.attributes.bias } })));
        changes++;
      }
      hashes.add(hashGraph({ ...graph, outputs: [node.id] }));
      changes += node.id === graph.outputs[0] ? 0 : 1;
    });
    expect(hashes.size).toBe(changes + 1);
  });

  it('does not mind whether defaults are written out', () => {
    const node = { id: 'y', op: 'conv', inputs: ['x'] };
    const written: readonly Attributes[] = [
      { outChannels: 4, kernel: 3 },
      { bias: true, groups: 1, padding: [0, 0, 0, 0], stride: [1, 1], kernel: [3, 3], dilation: 1, outChannels: 4 },
    ];
    const [short, long] = written.map((attributes): Graph => ({
      inputs: [{ id: 'x', shape: [3, 8, 8] }],
      nodes: [{ ...node, attributes }],
      outputs: ['y'],
    }));
    expect(hashGraph(short)).toBe(hashGraph(long));
  });

  it('stays what it is when an op gets an attribute with a default', () => {
    const versions: readonly Readonly<Record<string, AttributeSpec>>[] = [{}, { gain: { kind: 'number', default: 1 } }];
    const hashes = versions.map((attributes) => {
      const op = defineOp({ name: 'bend', summary: 'Bends.', attributes, shape: ([input]) => input });
      const ops = extendOps(standardOps, op);
      const g = graphBuilder({ x: [8] }, { ops });
      return hashGraph(g.build(g.op('bend', [g.input])), { ops });
    });
    expect(hashes[0]).toBe(hashes[1]);
  });

  it('tells a shared layer from two alike', () => {
    const shared = hashOf((g, x) => {
      const y = g.linear(x, { outFeatures: 8 });
      return g.add([y, y]);
    });
    const twice = hashOf((g, x) => g.add([g.linear(x, { outFeatures: 8 }), g.linear(x, { outFeatures: 8 })]));
    expect(shared).not.toBe(twice);
  });

  it('tells the order of inputs of a concatenation, but not of a sum', () => {
    const concat = (flip: boolean) =>
      hashOf((g, x) => {
        const parts = [g.relu(x), g.tanh(x)];
        return g.concat(flip ? parts.reverse() : parts);
      });
    const add = (flip: boolean) =>
      hashOf((g, x) => {
        const parts = [g.relu(x), g.tanh(x)];
        return g.add(flip ? parts.reverse() : parts);
      });
    expect(concat(false)).not.toBe(concat(true));
    expect(add(false)).toBe(add(true));
  });

  it('tells the places of inputs and of outputs', () => {
    const g = graphBuilder({ a: [8], b: [8] });
    const [p, q] = [g.relu(g.inputs.a), g.tanh(g.inputs.b)];
    const swapped = graphBuilder({ b: [8], a: [8] });
    const [r, s] = [swapped.relu(swapped.inputs.a), swapped.tanh(swapped.inputs.b)];
    const hashes = [g.build([p, q]), g.build([q, p]), swapped.build([r, s])].map((graph) => hashGraph(graph));
    expect(new Set(hashes).size).toBe(3);
  });

  it.each([
    [
      'pairs summed twice, against pairs summed once each',
      [
        [0, 1],
        [0, 1],
      ],
      [
        [0, 0],
        [1, 1],
      ],
    ],
    [
      'a ring of eight, against two rings of four',
      [
        [0, 1],
        [1, 2],
        [2, 3],
        [3, 0],
      ],
      [
        [0, 1],
        [1, 0],
        [2, 3],
        [3, 2],
      ],
    ],
    [
      'a ring of twelve, against two of six',
      [
        [0, 1],
        [1, 2],
        [2, 3],
        [3, 4],
        [4, 5],
        [5, 0],
      ],
      [
        [0, 1],
        [1, 2],
        [2, 0],
        [3, 4],
        [4, 5],
        [5, 3],
      ],
    ],
  ])('tells %s of layers that look alike', (_, ...wirings) => {
    const [one, other] = wirings.map((sums) =>
      hashOf((g, x) => {
        const layers = sums.flat().reduce((most, i) => Math.max(most, i), 0) + 1;
        const ys = Array.from({ length: layers }, () => g.linear(x, { outFeatures: 8 }));
        return g.add(sums.map(([i, j]) => g.add([ys[i], ys[j]])));
      }),
    );
    expect(one).not.toBe(other);
  });

  it('does not mind the name, but minds a node that no output depends on', () => {
    const g = graphBuilder({ x: [8] });
    const y = g.relu(g.input);
    const hash = hashGraph(g.build(y));
    expect(hashGraph(g.build(y, { name: 'named' }))).toBe(hash);
    g.tanh(y);
    expect(hashGraph(g.build(y))).not.toBe(hash);
  });
});
