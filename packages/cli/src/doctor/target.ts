import type { BackendName } from '@archipelago/engine-tfjs';
import type { EngineSpec } from '../engines/engine-choice';

/** An engine on one backend, which may run here or not. */
export interface Target {
  readonly engine: EngineSpec;
  /** Where the engine computes; what `--json` calls it. */
  readonly backend: 'cpu' | BackendName;
  /** The npm package that computes. */
  readonly package: string;
  /** Threads asked for; null where the backend decides. */
  readonly threads: number | null;
}

/** All there are, for a number of processors: those that may be the fastest first within each engine. */
export function targets(processors: number): readonly Target[] {
  const onnx = (threads: number): Target => ({
    engine: { name: 'onnx' },
    backend: 'cpu',
    package: 'onnxruntime-node',
    threads,
  });
  const tfjs = (backend: BackendName, name: string): Target => ({
    engine: { name: 'tfjs', backend },
    backend,
    package: `@tensorflow/${name}`,
    threads: null,
  });
  return [
    onnx(1),
    ...(processors > 1 ? [onnx(processors)] : []),
    tfjs('node-gpu', 'tfjs-node-gpu'),
    tfjs('node', 'tfjs-node'),
    tfjs('wasm', 'tfjs-backend-wasm'),
    tfjs('cpu', 'tfjs-backend-cpu'),
  ];
}
