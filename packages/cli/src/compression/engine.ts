import type { Engine } from '@archipelago/engine';
import { onnxEngine } from '@archipelago/engine-onnx';

/**
 * The engine of a compression run. One thread: students share the processors as processes, and results do not depend
 * on how many there are.
 */
export function compressionEngine(): Engine {
  return onnxEngine({ threads: 1 });
}
