import { describe, expect, it } from 'vitest';
import { portable } from '../emission/target';
import { loadRuntime, type Runtime } from './load';
import { probeTarget } from './probe';

describe('probeTarget', () => {
  it('finds the blocked layout of this processor, or none', async () => {
    const target = await probeTarget(await loadRuntime(), { threads: 1, executionProviders: ['cpu'] });
    expect([0, 8, 16]).toContain(target.block);
    expect(target).toMatchObject({ fused: true, serial: true });
  });

  it('knows that several threads are not one', async () => {
    const target = await probeTarget(await loadRuntime(), { threads: 2, executionProviders: ['cpu'] });
    expect(target.serial).toBe(false);
  });

  it('takes standard ONNX for providers other than the CPU', async () => {
    const settings = { threads: 1, executionProviders: [{ name: 'cuda', deviceId: 0 }, 'cpu'] };
    expect(await probeTarget(await loadRuntime(), settings)).toEqual(portable);
  });

  it('uses no blocked layout where a runtime refuses it or computes something else', async () => {
    const real = await loadRuntime();
    const settings = { threads: 1, executionProviders: ['cpu'] };
    const refusing = { ...real, InferenceSession: { create: () => Promise.reject(new Error('no')) } };
    expect(await probeTarget(refusing as unknown as Runtime, settings)).toMatchObject({ block: 0 });
    const run = () =>
      Promise.resolve({ standard: { data: Float32Array.of(1) }, blocked: { data: Float32Array.of(2) } });
    const wrong = { ...real, InferenceSession: { create: () => Promise.resolve({ run, release: () => undefined }) } };
    expect(await probeTarget(wrong as unknown as Runtime, settings)).toMatchObject({ block: 0 });
  });
});
