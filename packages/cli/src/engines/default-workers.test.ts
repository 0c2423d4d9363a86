import { availableParallelism } from 'node:os';
import { expect, it } from 'vitest';
import { defaultWorkers } from './default-workers';

it('defaultWorkers is one a processor, and one on a GPU', () => {
  expect(defaultWorkers({ name: 'onnx' })).toBe(availableParallelism());
  expect(defaultWorkers({ name: 'tfjs', backend: 'wasm' })).toBe(availableParallelism());
  expect(defaultWorkers({ name: 'tfjs', backend: 'node-gpu' })).toBe(1);
});
