import { expect, it } from 'vitest';
import { parameterCount } from './parameters';
import { readKernel, saveKernel } from './saved-kernel';

const size = { layers: 1, hidden: 1, inputs: 2 };
const state = {
  ...size,
  lengthscale: 0.1,
  noiseVariance: 0.05,
  steps: 3,
  stopped: true,
  targets: Float64Array.of(0.5),
  weights: new Float32Array(parameterCount(size)).fill(0.25),
  embedding: Float64Array.of(0.6, -0.8),
};

it('readKernel undoes saveKernel, through JSON', () => {
  expect(readKernel(JSON.parse(JSON.stringify(saveKernel(state))))).toEqual(state);
});

it.each([{ hidden: 2 }, { targets: [] }, { weights: 'AACAPw==' }, { format: 'other' as 'archipelago-kernel-1' }])(
  'readKernel refuses %j with LENGTH_MISMATCH',
  (part) => {
    expect(() => readKernel({ ...saveKernel(state), ...part })).toThrow(
      expect.objectContaining({ code: 'LENGTH_MISMATCH' }),
    );
  },
);
