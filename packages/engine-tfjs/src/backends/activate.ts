import { getBackend, setBackend } from '@tensorflow/tfjs-core';

/** Makes a backend that is ready the one that TensorFlow.js computes on. */
export function activate(backend: string): void {
  // The promise is for backends that are not ready yet.
  if (getBackend() !== backend) void setBackend(backend);
}
