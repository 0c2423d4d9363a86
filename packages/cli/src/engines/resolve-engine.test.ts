import type { BackendName } from '@archipelago/engine-tfjs';
import { describe, expect, it } from 'vitest';
import { resolveEngine, type FindBackend } from './resolve-engine';

/** Finds the first of these backends. */
function having(backends: readonly BackendName[], { gpu = true } = {}): FindBackend {
  return (wanted) => {
    const backend = wanted ? backends.find((name) => name === wanted) : backends[0];
    if (!backend) return Promise.reject(new Error('no backend'));
    return Promise.resolve({ backend, gpu: backend === 'node-gpu' && gpu });
  };
}

describe('resolveEngine', () => {
  it('auto is tfjs where tfjs-node-gpu sees a GPU', async () => {
    expect(await resolveEngine('auto', having(['node-gpu', 'wasm']))).toEqual({ name: 'tfjs', backend: 'node-gpu' });
  });

  it.each([
    ['is not installed', having([])],
    ['is not, and wasm is', having(['wasm'])],
    ['sees no GPU', having(['node-gpu'], { gpu: false })],
  ])('auto is onnx where tfjs-node-gpu %s', async (_where, find) => {
    expect(await resolveEngine('auto', find)).toEqual({ name: 'onnx' });
  });

  it('onnx is onnx without a look at others', async () => {
    const find = () => Promise.reject(new Error('looked'));
    expect(await resolveEngine('onnx', find)).toEqual({ name: 'onnx' });
  });

  it('tfjs keeps the backend that it found', async () => {
    expect(await resolveEngine('tfjs', having(['wasm', 'cpu']))).toEqual({ name: 'tfjs', backend: 'wasm' });
    expect(await resolveEngine('tfjs')).toEqual({ name: 'tfjs', backend: expect.any(String) });
  });

  it('tfjs fails where there is no backend', async () => {
    await expect(resolveEngine('tfjs', having([]))).rejects.toThrow('no backend');
  });
});
