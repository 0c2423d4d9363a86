import { expect, it } from 'vitest';
import { installedVersion } from './installed-version';

it('installedVersion is that of the package.json, and null where there is none', () => {
  expect(installedVersion('onnxruntime-node')).toMatch(/^\d+\.\d+\.\d+/);
  expect(installedVersion('@tensorflow/tfjs-backend-wasm')).toMatch(/^4\./);
  expect(installedVersion('@archipelago/no-such-package')).toBe(null);
});
