import { getBackend } from '@tensorflow/tfjs-core';
import { describe, expect, it } from 'vitest';
import { activate } from './activate';
import { loadBackend } from './load-backend';

describe('loadBackend', () => {
  it('starts wasm and cpu, which have no GPU', async () => {
    expect(await loadBackend('wasm', {})).toMatchObject({ id: 'wasm', gpu: false });
    expect(await loadBackend('cpu', {})).toEqual({ id: 'cpu', device: 'cpu, plain JavaScript', gpu: false });
    expect(getBackend()).toBe('cpu');
  });

  it('takes the paths of the wasm files', async () => {
    await expect(loadBackend('wasm', { wasmPaths: { 'some.wasm': 'here' } })).rejects.toThrow('no entries found');
  });
});

describe('activate', () => {
  it('changes between backends at once', async () => {
    await loadBackend('wasm', {});
    await loadBackend('cpu', {});
    activate('wasm');
    expect(getBackend()).toBe('wasm');
    activate('cpu');
    expect(getBackend()).toBe('cpu');
  });
});
