import { afterEach, expect, it, vi } from 'vitest';
import { importTfjs } from './import-tfjs';

afterEach(() => vi.unstubAllEnvs());

it('importTfjs throws ENGINE_UNAVAILABLE with the command that installs it where it is missing', async () => {
  const missing = () => Promise.reject(new Error("Cannot find package '@archipelago/engine-tfjs'\nRequire stack"));
  await expect(importTfjs(missing)).rejects.toMatchObject({
    code: 'ENGINE_UNAVAILABLE',
    message: expect.stringMatching(
      /engine-tfjs'\); install.*npm install @archipelago\/engine-tfjs .*--engine onnx$/,
    ) as unknown,
  });
});

it('importTfjs lets processes share a GPU, unless the environment says otherwise', async () => {
  vi.stubEnv('TF_FORCE_GPU_ALLOW_GROWTH', undefined);
  await importTfjs();
  expect(process.env.TF_FORCE_GPU_ALLOW_GROWTH).toBe('true');
  vi.stubEnv('TF_FORCE_GPU_ALLOW_GROWTH', 'false');
  await importTfjs();
  expect(process.env.TF_FORCE_GPU_ALLOW_GROWTH).toBe('false');
});
