import { expect, test } from 'vitest';
import { loadOnnxRuntime } from './load-onnx-runtime';

test('loadOnnxRuntime gives the module', async () => {
  expect(await loadOnnxRuntime()).toHaveProperty('InferenceSession.create');
});

test('a peer that is not installed is MISSING_PEER with the command that installs it', async () => {
  const load = () => Promise.reject(new Error("Cannot find package 'onnxruntime-node'"));
  await expect(loadOnnxRuntime(load)).rejects.toMatchObject({
    code: 'MISSING_PEER',
    message: expect.stringMatching(/Cannot find package.*npm install onnxruntime-node/),
  });
});
