import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cost } from '@archipelago/graph-ir';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { networkSource, type KnownNetwork } from './network-source';

let folder: string;
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'archipelago-'))));
afterAll(() => rmSync(folder, { recursive: true }));

function known(name: string): KnownNetwork {
  const source = networkSource(name);
  if (source.kind !== 'known') throw new Error(`${name} is a file`);
  return source.network;
}

describe('networkSource', () => {
  it('knows vgg-small, by default for the digits', () => {
    const { input, classes, build } = known('vgg-small');
    expect([input, classes]).toEqual([[1, 8, 8], 10]);
    expect(cost(build()).parameters).toBe(147_002);
    expect(build({ input: [3, 16, 16] }).inputs[0].shape).toEqual([3, 16, 16]);
  });

  it('knows the networks of the zoo', () => {
    expect(known('efficientnet-b0').input).toEqual([3, 224, 224]);
    expect(cost(known('resnet18-cifar').build({ classes: 100 })).parameters).toBe(11_220_132);
  });

  it('reads a file of any other name', () => {
    const file = join(folder, 'graph.json');
    writeFileSync(file, '{}');
    expect(networkSource(file)).toEqual({ kind: 'file', text: '{}' });
  });

  it.each(['resnet5', 'no/such/file.json', '', '__proto__', 'constructor', 'x'.repeat(1e5)])(
    'refuses %j with UNKNOWN_NAME',
    (name) => {
      expect(() => networkSource(name)).toThrow(expect.objectContaining({ code: 'UNKNOWN_NAME' }));
    },
  );

  it('names the nearest networks', () => {
    expect(() => networkSource('resnet5')).toThrow(/no file or network 'resnet5'.*resnet50/);
  });
});
