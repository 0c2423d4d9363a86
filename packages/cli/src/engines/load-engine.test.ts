import { expect, it } from 'vitest';
import { loadEngine } from './load-engine';

it.each([
  [{ name: 'onnx' }, 'cpu, 2 threads'],
  [{ name: 'tfjs', backend: 'wasm' }, /^wasm, SIMD/],
  [{ name: 'tfjs', backend: 'cpu' }, /^cpu/],
] as const)('loadEngine(%j) runs on %s', async (spec, device) => {
  const engine = await loadEngine(spec, { threads: 2 });
  expect(engine.name).toBe(spec.name);
  expect(engine.device).toMatch(device);
});
