import { describe, expect, it } from 'vitest';
import { remedyOf } from './remedy';
import { targets } from './target';

const linux = { nodeVersion: 'v22.1.0', system: 'linux x64', version: null };
const [onnx, gpu, node, wasm, cpu] = targets(1);

describe('remedyOf', () => {
  it.each([
    [onnx, 'npm install onnxruntime-node@^1.30'],
    [node, 'npm install @archipelago/engine-tfjs @tensorflow/tfjs-core@4.22.0 @tensorflow/tfjs-node@4.22.0'],
    [wasm, 'npm install @archipelago/engine-tfjs @tensorflow/tfjs-core@4.22.0 @tensorflow/tfjs-backend-wasm@4.22.0'],
    [cpu, 'npm install @archipelago/engine-tfjs @tensorflow/tfjs-core@4.22.0 @tensorflow/tfjs-backend-cpu@4.22.0'],
  ])('is the command that installs %j', (target, command) => {
    expect(remedyOf(target, linux)).toBe(command);
  });

  it('of tfjs-node-gpu names what it needs, and the command only where it is not installed', () => {
    const text = remedyOf(gpu, linux);
    expect(text).toMatch(
      /@tensorflow\/tfjs-node-gpu@4\.22\.0; it needs .*CUDA 11\.2 and cuDNN 8\.1: https:.*docs\/gpu\.md$/,
    );
    expect(remedyOf(gpu, { ...linux, version: '4.22.0' })).not.toContain('npm install');
  });

  it('of tfjs-node and tfjs-node-gpu is an older Node where Node is too new', () => {
    for (const target of [gpu, node])
      expect(remedyOf(target, { ...linux, nodeVersion: 'v24.0.0' })).toMatch(/^use Node 22/);
  });

  it('of tfjs-node-gpu is none where there is no library for it', () => {
    expect(remedyOf(gpu, { ...linux, system: 'darwin arm64' })).toMatch(/^none here/);
  });
});
