import { backend as activeBackend, env, setBackend } from '@tensorflow/tfjs-core';
import { backendPackages, type BackendName, type LoadedBackend } from './backend';

export interface LoadOptions {
  /**
   * Where a page finds the `.wasm` files of `@tensorflow/tfjs-backend-wasm`: a folder, or the address of each file by name.
   * @defaultValue beside the script; in Node, in the package
   */
  readonly wasmPaths?: string | Readonly<Record<string, string>>;
}

/** Imports the package of a backend and makes it the active one; throws where that is not possible. */
export async function loadBackend(name: BackendName, { wasmPaths }: LoadOptions): Promise<LoadedBackend> {
  switch (name) {
    case 'node-gpu':
    case 'node':
      return await loadTensorFlow(backendPackages[name]);
    case 'wasm': {
      const wasm = await import('@tensorflow/tfjs-backend-wasm');
      if (wasmPaths !== undefined) wasm.setWasmPaths(wasmPaths);
      await start('wasm');
      const simd = (await env().getAsync('WASM_HAS_SIMD_SUPPORT')) ? 'SIMD' : 'no SIMD';
      const threads = wasm.getThreadsCount();
      return { id: 'wasm', device: `wasm, ${simd}, ${threads} ${threads === 1 ? 'thread' : 'threads'}`, gpu: false };
    }
    case 'cpu':
      await import('@tensorflow/tfjs-backend-cpu');
      await start('cpu');
      return { id: 'cpu', device: 'cpu, plain JavaScript', gpu: false };
  }
}

async function loadTensorFlow(packageName: string): Promise<LoadedBackend> {
  if (!env().getBool('IS_NODE')) throw new Error('it needs Node');
  // Not a literal, or bundlers of pages would look for it.
  await import(/* @vite-ignore */ /* webpackIgnore: true */ packageName);
  await start('tensorflow');
  const { isUsingGpuDevice: gpu = false } = activeBackend() as { isUsingGpuDevice?: boolean };
  return { id: 'tensorflow', device: `TensorFlow, ${gpu ? 'GPU' : 'CPU'}`, gpu };
}

async function start(id: string): Promise<void> {
  if (!(await setBackend(id))) throw new Error(`TensorFlow.js could not start its backend '${id}'`);
}
