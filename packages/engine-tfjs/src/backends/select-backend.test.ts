import { describe, expect, it } from 'vitest';
import type { BackendName, LoadedBackend } from './backend';
import { selectBackend, type Backends } from './select-backend';

/** Backends of which those named are installed, and some compute a primitive wrongly. */
function having(
  installed: readonly BackendName[],
  { wrong = [], gpu = true }: { readonly wrong?: readonly BackendName[]; readonly gpu?: boolean } = {},
): Backends {
  const idOf = (name: BackendName): string => (name.startsWith('node') ? `tensorflow of ${name}` : name);
  return {
    load: (name): Promise<LoadedBackend> => {
      if (!installed.includes(name))
        return Promise.reject(new Error(`Cannot find package '${name}' imported from here`));
      return Promise.resolve({ id: idOf(name), device: name, gpu: name === 'node-gpu' && gpu });
    },
    test: ({ id }) => {
      const is = wrong.some((name) => idOf(name) === id);
      return Promise.resolve(is ? [{ primitive: 'maxPool', problem: '0 in place of 1' }] : []);
    },
  };
}

describe('selectBackend', () => {
  it('takes the first in order: node-gpu, node, wasm, cpu', async () => {
    const all: BackendName[] = ['node-gpu', 'node', 'wasm', 'cpu'];
    for (const [i, expected] of all.entries()) {
      const { backend, tried } = await selectBackend({}, having(all.slice(i)));
      expect(backend).toBe(expected);
      expect(tried).toEqual(all.slice(0, i).map((name) => ({ backend: name, problem: 'not installed' })));
    }
  });

  it('says why', async () => {
    const { reason } = await selectBackend({}, having(['wasm', 'cpu']));
    expect(reason).toBe('installed, after node-gpu, node');
    const without = await selectBackend({}, having(['node-gpu'], { gpu: false }));
    expect(without.reason).toBe('installed, the first in order; it sees no GPU');
    expect((await selectBackend({ backend: 'cpu' }, having(['wasm', 'cpu']))).reason).toBe('asked for');
  });

  it('passes over a backend that computes a primitive wrongly', async () => {
    const { backend, tried } = await selectBackend({}, having(['wasm', 'cpu'], { wrong: ['wasm'] }));
    expect(backend).toBe('cpu');
    expect(tried.at(-1)).toEqual({ backend: 'wasm', problem: "computes 'maxPool' wrongly: 0 in place of 1" });
  });

  it('refuses such a backend where it is asked for, and names the primitive', async () => {
    await expect(
      selectBackend({ backend: 'wasm' }, having(['wasm', 'cpu'], { wrong: ['wasm'] })),
    ).rejects.toMatchObject({
      code: 'ENGINE_UNAVAILABLE',
      place: 'maxPool',
      message: expect.stringMatching(/wasm.*maxPool.*another backend/) as unknown,
    });
  });

  it('throws ENGINE_UNAVAILABLE with what to install where there is none', async () => {
    await expect(selectBackend({}, having([]))).rejects.toMatchObject({
      code: 'ENGINE_UNAVAILABLE',
      message: expect.stringContaining('install @tensorflow/tfjs-node-gpu or') as unknown,
    });
    await expect(selectBackend({ backend: 'wasm' }, having(['cpu']))).rejects.toMatchObject({ place: 'wasm' });
  });
});
