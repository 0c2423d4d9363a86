import { availableParallelism } from 'node:os';
import type { EngineSpec } from './engine-choice';

/** How many processes train at once if nothing is said: one a processor; where all would share a GPU, one. */
export function defaultWorkers(engine: EngineSpec): number {
  return engine.name === 'tfjs' && engine.backend === 'node-gpu' ? 1 : availableParallelism();
}
