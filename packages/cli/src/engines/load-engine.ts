import type { Engine } from '@archipelago/engine';
import type { EngineSpec } from './engine-choice';
import { importTfjs } from './import-tfjs';

export interface LoadEngineOptions {
  /** Threads that one run may use, for engines that let us choose. */
  readonly threads: number;
}

/** The engine of a spec. Only its own package is loaded. Throws ENGINE_UNAVAILABLE where it or its backend is missing. */
export async function loadEngine(spec: EngineSpec, { threads }: LoadEngineOptions): Promise<Engine> {
  switch (spec.name) {
    case 'onnx': {
      const { onnxEngine } = await import('@archipelago/engine-onnx');
      return onnxEngine({ threads });
    }
    case 'tfjs': {
      const { tfjsEngine } = await importTfjs();
      return tfjsEngine({ backend: spec.backend });
    }
  }
}
