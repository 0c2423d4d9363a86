import type { Engine } from '@archipelago/engine';
import type { EngineSpec } from '../engines/engine-choice';
import { loadEngine } from '../engines/load-engine';

/**
 * The engine of a compression run. One thread: students share the processors as processes, and results do not depend
 * on how many there are.
 */
export function compressionEngine(spec: EngineSpec): Promise<Engine> {
  return loadEngine(spec, { threads: 1 });
}
