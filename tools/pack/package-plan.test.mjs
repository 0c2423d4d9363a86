import { describe, expect, test } from 'vitest';
import { entryPoints, installPlan, subPathPeers, tensorEngines } from './package-plan.mjs';

const manifests = {
  numerics: { dependencies: { 'pure-rand': '^8.0.0' } },
  trials: { dependencies: { '@archipelago/numerics': '^0.1.0' }, peerDependencies: { rxjs: '^7.8.0' } },
  engine: { dependencies: { '@archipelago/trials': '^0.1.0' } },
  kernels: {
    dependencies: {},
    peerDependencies: { '@archipelago/engine': '^0.1.0', rxjs: '^7.8.0' },
    peerDependenciesMeta: { '@archipelago/engine': { optional: true }, rxjs: { optional: true } },
  },
};

describe('installPlan', () => {
  test('takes the siblings of siblings, and no library: npm installs those', () => {
    expect(installPlan('engine', '', manifests)).toEqual({ siblings: ['engine', 'trials', 'numerics'], optional: [] });
  });

  test('leaves optional peers out unless the example imports them', () => {
    expect(installPlan('kernels', `import '@archipelago/kernels';`, manifests).siblings).toEqual(['kernels']);
    const example = `import '@archipelago/engine'; import { of } from 'rxjs';`;
    expect(installPlan('kernels', example, manifests)).toEqual({
      siblings: ['kernels', 'engine', 'trials', 'numerics'],
      optional: ['rxjs@^7.8.0'],
    });
  });
});

describe('subPathPeers', () => {
  const withExports = (exports) => ({
    ...manifests,
    kernels: { ...manifests.kernels, name: '@archipelago/kernels', exports },
  });

  test('are the optional siblings, with what they need, of a package that has sub-paths', () => {
    const peers = subPathPeers('kernels', withExports({ '.': {}, './embedding': {} }));
    expect(peers).toEqual(['engine', 'trials', 'numerics']);
  });

  test('are none where there is no sub-path', () => {
    expect(subPathPeers('kernels', withExports({ '.': {}, './testing': {} }))).toEqual([]);
  });
});

test('entryPoints leaves out the manifest and what needs a test runner', () => {
  const exports = { '.': {}, './node': {}, './testing': {}, './package.json': './package.json' };
  expect(entryPoints({ name: '@archipelago/trials', exports })).toEqual([
    '@archipelago/trials',
    '@archipelago/trials/node',
  ]);
});

test('tensorEngines knows ONNX Runtime and TensorFlow.js', () => {
  const installed = ['rxjs', 'onnxruntime-node', '@tensorflow/tfjs-core', 'onnx-proto'];
  expect(tensorEngines(installed)).toEqual(['onnxruntime-node', '@tensorflow/tfjs-core']);
});
