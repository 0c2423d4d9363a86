/** `node-gpu` and `node` are TensorFlow's own library; `wasm` and `cpu` are JavaScript and come with npm alone. */
export type BackendName = 'node-gpu' | 'node' | 'wasm' | 'cpu';

/** The order in which they are looked for: the fastest first. */
export const backendNames: readonly BackendName[] = ['node-gpu', 'node', 'wasm', 'cpu'];

/** The npm package of each. */
export const backendPackages: Readonly<Record<BackendName, string>> = {
  'node-gpu': '@tensorflow/tfjs-node-gpu',
  node: '@tensorflow/tfjs-node',
  wasm: '@tensorflow/tfjs-backend-wasm',
  cpu: '@tensorflow/tfjs-backend-cpu',
};

/** A backend that is ready. */
export interface LoadedBackend {
  /** What TensorFlow.js calls it. */
  readonly id: string;
  /** For reports, such as `wasm, SIMD, 1 thread`. */
  readonly device: string;
  /** Whether it computes on a GPU. */
  readonly gpu: boolean;
}
