import { describe, expect, it } from 'vitest';
import { loadRuntime, type Runtime } from './load';
import { openSession } from './open-session';

describe('openSession', () => {
  it('passes threads and execution providers through', async () => {
    const calls: unknown[] = [];
    const create = (_: Uint8Array, options: unknown) => Promise.resolve(calls.push(options));
    const runtime = { InferenceSession: { create } } as unknown as Runtime;
    const cuda = { name: 'cuda', deviceId: 1 };
    await openSession(runtime, new Uint8Array(), { threads: 3, executionProviders: [cuda, 'cpu'] });
    expect(calls).toMatchObject([{ intraOpNumThreads: 3, executionProviders: [cuda, 'cpu'] }]);
  });

  it('throws ENGINE_UNAVAILABLE for a provider that is not there', async () => {
    const settings = { threads: 1, executionProviders: ['noSuchProvider'] };
    await expect(openSession(await loadRuntime(), new Uint8Array([1]), settings)).rejects.toMatchObject({
      code: 'ENGINE_UNAVAILABLE',
      message: expect.stringContaining('noSuchProvider') as unknown,
    });
  });
});
