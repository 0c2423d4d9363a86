import type { BackendName } from '@archipelago/engine-tfjs';
import type { EngineChoice, EngineSpec } from './engine-choice';
import { importTfjs } from './import-tfjs';

/** Finds the TensorFlow.js backend asked for, or the first that is installed and right; throws where there is none. */
export type FindBackend = (backend?: BackendName) => Promise<{ readonly backend: BackendName; readonly gpu: boolean }>;

/**
 * The engine that a choice stands for on this machine. `auto` is tfjs where @tensorflow/tfjs-node-gpu is installed, computes
 * rightly and sees a GPU, else onnx. Throws ENGINE_UNAVAILABLE where tfjs was asked for and has no backend.
 */
export async function resolveEngine(
  choice: EngineChoice,
  find: FindBackend = async (backend) => (await importTfjs()).selectBackend({ backend }),
): Promise<EngineSpec> {
  switch (choice) {
    case 'onnx':
      return { name: 'onnx' };
    case 'tfjs':
      return { name: 'tfjs', backend: (await find()).backend };
    case 'auto': {
      const gpu = await find('node-gpu').then(
        (found) => found.gpu,
        () => false,
      );
      return gpu ? { name: 'tfjs', backend: 'node-gpu' } : { name: 'onnx' };
    }
  }
}
