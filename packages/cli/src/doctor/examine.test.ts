import { describe, expect, it } from 'vitest';
import { examine } from './examine';
import { findings, gpuMachine, plainMachine } from './fixtures';

describe('examine', () => {
  it('lists each engine on each backend, onnx with one thread and with all', async () => {
    const { engines } = await examine(plainMachine);
    expect(engines.map(({ engine, backend, threads, runs }) => [engine, backend, threads, runs])).toEqual([
      ['onnx', 'cpu', 1, true],
      ['onnx', 'cpu', 2, true],
      ['tfjs', 'node-gpu', null, false],
      ['tfjs', 'node', null, false],
      ['tfjs', 'wasm', null, true],
      ['tfjs', 'cpu', null, false],
    ]);
    const alone = await examine({ ...plainMachine, processors: 1 });
    expect(alone.engines.filter(({ engine }) => engine === 'onnx')).toHaveLength(1);
  });

  it('has the figures of what runs, and of what does not, why and what to do', async () => {
    const { engines } = await examine(plainMachine);
    expect(engines.find(({ backend }) => backend === 'wasm')).toEqual({
      engine: 'tfjs',
      backend: 'wasm',
      package: '@tensorflow/tfjs-backend-wasm',
      version: '4.22.0',
      threads: null,
      runs: true,
      ...findings,
      problem: null,
      remedy: null,
    });
    expect(engines.find(({ backend }) => backend === 'node-gpu')).toMatchObject({
      version: null,
      device: null,
      product: null,
      imagesPerSecond: null,
      problem: 'not installed',
      remedy: expect.stringContaining('npm install @archipelago/engine-tfjs') as unknown,
    });
  });

  it('tells why what is installed does not run', async () => {
    const broken = { ...plainMachine, probe: () => Promise.resolve({ problem: 'ended with SIGILL' }) };
    const { engines } = await examine(broken);
    expect(engines[0]).toMatchObject({ version: '1.30.0', runs: false, problem: 'ended with SIGILL' });
  });

  it('auto is what resolveEngine would take', async () => {
    expect((await examine(plainMachine)).auto).toEqual({
      engine: { name: 'onnx' },
      reason: '@tensorflow/tfjs-node-gpu: not installed',
    });
    expect((await examine(gpuMachine({ gpu: true }))).auto.engine).toEqual({ name: 'tfjs', backend: 'node-gpu' });
    const { auto, engines } = await examine(gpuMachine({ gpu: false }));
    expect(auto).toEqual({ engine: { name: 'onnx' }, reason: '@tensorflow/tfjs-node-gpu: sees no GPU' });
    expect(engines.find(({ backend }) => backend === 'node-gpu')).toMatchObject({
      runs: true,
      remedy: expect.stringMatching(/^it needs an NVIDIA GPU/) as unknown,
    });
  });

  it('says whether Node is supported', async () => {
    expect((await examine(plainMachine)).node).toEqual({ version: 'v22.1.0', supported: true });
    expect((await examine({ ...plainMachine, nodeVersion: 'v18.20.0' })).node.supported).toBe(false);
  });
});
