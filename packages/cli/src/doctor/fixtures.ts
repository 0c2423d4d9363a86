import type { Machine } from './examine';
import type { Findings } from './probe';

export const findings: Findings = {
  device: 'some device',
  gpu: false,
  product: { size: 1024, gigaflops: 70.125 },
  imagesPerSecond: 1234.5,
};

/** A machine with two processors on which onnx and wasm run and nothing else is installed. */
export const plainMachine: Machine = {
  nodeVersion: 'v22.1.0',
  system: 'linux x64',
  processor: 'Some Processor',
  processors: 2,
  versionOf: (name) => ({ 'onnxruntime-node': '1.30.0', '@tensorflow/tfjs-backend-wasm': '4.22.0' })[name] ?? null,
  probe: ({ backend, engine }) =>
    Promise.resolve(backend === 'wasm' || engine.name === 'onnx' ? { findings } : { problem: 'Cannot find package' }),
};

/** The same with @tensorflow/tfjs-node-gpu, which sees a GPU or not. */
export function gpuMachine({ gpu }: { readonly gpu: boolean }): Machine {
  return {
    ...plainMachine,
    versionOf: (name) => (name === '@tensorflow/tfjs-node-gpu' ? '4.22.0' : plainMachine.versionOf(name)),
    probe: async (target) =>
      target.backend === 'node-gpu' ? { findings: { ...findings, gpu } } : plainMachine.probe(target),
  };
}
