import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cost, graphBuilder, toJson } from '@archipelago/graph-ir';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { vggSmall } from '../teachers/vgg-small';
import { networkOf } from './network-of';

const graph = vggSmall([3, 16, 16], 10);
let folder: string;
let file: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'archipelago-'));
  file = join(folder, 'graph.json');
  writeFileSync(file, toJson(graph));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('networkOf a name', () => {
  it('keeps the channels of the network for another size', () => {
    expect(networkOf('vgg-small', { sizes: [28, 28] }).inputs[0].shape).toEqual([1, 28, 28]);
    expect(networkOf('i3d', { sizes: [64, 224, 224] }).inputs[0].shape).toEqual([3, 64, 224, 224]);
  });

  it('i3d at 64 x 224 x 224 has 111,150,891,008 multiply-adds for 600 classes', () => {
    expect(cost(networkOf('i3d', { sizes: [64, 224, 224] })).multiplyAdds).toBe(111_150_891_008);
  });

  it('i3d for 400 classes has 12,697,264 parameters', () => {
    expect(cost(networkOf('i3d', { classes: 400 })).parameters).toBe(12_697_264);
  });

  it('passes on that a network does not allow a size', () => {
    expect(() => networkOf('i3d', { sizes: [224, 224] })).toThrow(expect.objectContaining({ code: 'BAD_INPUT' }));
    expect(() => networkOf('vgg19-cifar', { sizes: [8, 8] })).toThrow(expect.objectContaining({ code: 'BAD_INPUT' }));
  });
});

describe('networkOf a file', () => {
  it('is the file\'s network, also that under "graph" in a run\'s best.json', () => {
    expect(networkOf(file)).toEqual(graph);
    const best = join(folder, 'best.json');
    writeFileSync(best, JSON.stringify({ trial: 3, graph: JSON.parse(toJson(graph)) as unknown }));
    expect(networkOf(best)).toEqual(graph);
  });

  it('takes another size', () => {
    const wide = networkOf(file, { sizes: [32, 32] });
    expect(wide.inputs[0].shape).toEqual([3, 32, 32]);
    expect(cost(wide)).toMatchObject({ parameters: cost(graph).parameters });
    expect(cost(wide).multiplyAdds).toBeGreaterThan(3 * cost(graph).multiplyAdds);
  });

  it('refuses another number of classes, and sizes of another rank, with BAD_OPTION', () => {
    for (const task of [{ classes: 100 }, { sizes: [4, 16, 16] }]) {
      expect(() => networkOf(file, task)).toThrow(expect.objectContaining({ code: 'BAD_OPTION' }));
    }
  });

  it('refuses sizes where there are two inputs', () => {
    const g = graphBuilder({ a: [3, 8, 8], b: [3, 8, 8] });
    const two = join(folder, 'two.json');
    writeFileSync(two, toJson(g.build(g.add([g.inputs.a, g.inputs.b]))));
    expect(() => networkOf(two, { sizes: [16, 16] })).toThrow(expect.objectContaining({ code: 'BAD_OPTION' }));
  });
});
