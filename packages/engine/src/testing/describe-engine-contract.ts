import { beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../engine';
import { describeFeeds } from './contract/feeds';
import { describeNets } from './contract/nets';
import { describePrimitives } from './contract/primitives';
import { describePrograms } from './contract/programs';
import { describeState } from './contract/state';

export interface EngineContractOptions {
  /**
   * Largest difference from the float64 reference, relative to the largest expected value of a tensor.
   * @defaultValue 1e-5
   */
  readonly tolerance?: number;
}

/**
 * The law book of engines, as tests: every primitive and its gradient against the reference, whole training steps
 * against central differences, carried state, feeds, errors and disposal.
 */
export function describeEngineContract(
  name: string,
  makeEngine: () => Engine | Promise<Engine>,
  { tolerance = 1e-5 }: EngineContractOptions = {},
): void {
  describe(`${name} keeps the engine contract`, () => {
    let engine: Engine;
    beforeAll(async () => {
      engine = await makeEngine();
    });
    const suite = { engine: () => engine, tolerance };

    it('has a name and a device', () => {
      expect(engine.name).toMatch(/\S/);
      expect(engine.device).toMatch(/\S/);
    });
    describePrimitives(suite);
    describeNets(suite);
    describePrograms(suite);
    describeState(suite);
    describeFeeds(suite);
  });
}
