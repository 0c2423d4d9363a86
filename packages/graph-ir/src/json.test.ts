import { createRandom } from '@archipelago/numerics';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromJson, toJson } from './json';
import { codeOf } from './testing/op-contract';
import { randomGraph } from './testing/random-graph';
import { resnet } from './testing/resnet';

const header = '"format": "archipelago-graph", "version": 1';
const body = (nodes: string): string =>
  `{${header}, "inputs": [{"id": "x", "shape": [8]}], "nodes": [${nodes}], "outputs": ["y"]}`;

describe('toJson and fromJson', () => {
  it('bring random graphs back as they were', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const graph = randomGraph(createRandom(seed));
        expect(fromJson(toJson(graph))).toEqual(graph);
      }),
      { seed: 1, numRuns: 50 },
    );
  });

  it('write format, version and one node a line', () => {
    const text = toJson(resnet([1, 1], 10));
    expect(JSON.parse(text)).toMatchObject({ format: 'archipelago-graph', version: 1, name: 'resnet-cifar' });
    expect(text.split('\n').filter((line) => line.includes('"op"'))).toHaveLength(resnet([1, 1], 10).nodes.length);
  });

  it('read attributes that are left out or in short form', () => {
    const text = `{${header}, "inputs": [{"id": "x", "shape": [3, 8, 8]}], "outputs": ["y"], "nodes":
      [{"id": "y", "op": "maxPool", "inputs": ["x"], "attributes": {"kernel": 2}}]}`;
    expect(fromJson(text).nodes[0].attributes).toEqual({ kernel: [2, 2], stride: [2, 2], padding: [0, 0, 0, 0] });
  });

  it('read escaped quotes and brackets in ids as characters', () => {
    const id = '\\"[[{{';
    const graph = {
      inputs: [{ id: 'x', shape: [8] }],
      nodes: [{ id, op: 'relu', inputs: ['x'], attributes: {} }],
      outputs: [id],
    };
    expect(fromJson(toJson(graph))).toEqual(graph);
  });
});

describe('fromJson', () => {
  const relu = '{"id": "y", "op": "relu", "inputs": ["x"], "attributes": {}}';

  it.each([
    ['BAD_JSON', ''],
    ['BAD_JSON', '{'],
    ['BAD_JSON', '[]'],
    ['BAD_JSON', 'null'],
    ['BAD_JSON', '{"nodes": []}'],
    ['BAD_JSON', body(relu).replace('"outputs"', '"outs"')],
    ['BAD_JSON', body(relu.replace('"op"', '"__proto__": {}, "op"'))],
    ['BAD_VERSION', body(relu).replace('"version": 1', '"version": 2')],
    ['BAD_VERSION', body(relu).replace(', "version": 1', '')],
    ['BAD_ATTRIBUTE', body(relu.replace('{}', '{"__proto__": 1}'))],
    ['BAD_ATTRIBUTE', body(relu.replace('{}', '{"constructor": 1}'))],
    ['UNKNOWN_OP', body(relu.replace('"relu"', '"toString"'))],
    ['CYCLE', body(relu.replace('["x"]', '["y"]'))],
    ['DANGLING_INPUT', body(relu.replace('["x"]', '["z"]'))],
    ['SHAPE_MISMATCH', body(relu).replace('[8]', '[-8]')],
    ['LIMIT_EXCEEDED', body(relu).replace('[8]', '[1000000000]')],
  ])('says %s of %s', (code, text) => {
    expect(codeOf(() => fromJson(text))).toBe(code);
  });

  it.each([
    ['deep nesting', '['.repeat(10_000_000)],
    ['nesting in an attribute', body(relu.replace('{}', `{"a": ${'['.repeat(100)}${']'.repeat(100)}}`))],
    ['a long text', ' '.repeat(2 ** 25 + 1)],
    ['many empty lists', `[${'[],'.repeat(4_000_000)}[]]`],
    ['many numbers', body(relu.replace('{}', `{"a": [${'1,'.repeat(8_000_001)}1]}`))],
  ])('says LIMIT_EXCEEDED of %s before it is parsed', (_, text) => {
    expect(codeOf(() => fromJson(text))).toBe('LIMIT_EXCEEDED');
  });

  it('says LIMIT_EXCEEDED of more nodes than limits.nodes', () => {
    const nodes = Array.from({ length: 1001 }, (_, i) => relu.replace('"y"', `"n${i}"`)).join();
    expect(codeOf(() => fromJson(body(nodes), { limits: { nodes: 1000 } }))).toBe('LIMIT_EXCEEDED');
  });

  it('survives any text and any JSON with a GraphError', () => {
    const shaped = fc.record({
      format: fc.constant('archipelago-graph'),
      version: fc.constant(1),
      inputs: fc.array(fc.record({ id: fc.string(), shape: fc.array(fc.integer()) })),
      nodes: fc.array(
        fc.record({
          id: fc.string(),
          op: fc.constantFrom('conv', 'add', 'relu', 'reshape', 'weightedSum'),
          inputs: fc.array(fc.string()),
          attributes: fc.dictionary(fc.constantFrom('kernel', 'outChannels', 'shape', 'weights'), fc.jsonValue()),
        }),
      ),
      outputs: fc.array(fc.string()),
    });
    const texts = fc.oneof(
      fc.string(),
      fc.json(),
      shaped.map((value) => JSON.stringify(value)),
    );
    fc.assert(
      fc.property(texts, (text) => {
        expect(codeOf(() => fromJson(text))).toMatch(/^[A-Z_]+$/);
      }),
      { seed: 2, numRuns: 300 },
    );
  });
});
