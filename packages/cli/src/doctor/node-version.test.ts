import { expect, it } from 'vitest';
import manifest from '../../package.json';
import { OLDEST_NODE, supportsNode } from './node-version';

it('OLDEST_NODE is what package.json asks for', () => {
  expect(manifest.engines.node).toBe(`>=${OLDEST_NODE}`);
});

it.each([
  ['v18.20.8', false],
  ['v20.18.3', false],
  ['v20.19.0', true],
  ['v22.1.0', true],
  ['v100.0.0', true],
])('supportsNode(%s) is %s', (version, supported) => {
  expect(supportsNode(version)).toBe(supported);
});
