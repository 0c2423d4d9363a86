import type { Engine } from '../../engine';

/** What each part of the contract is given. */
export interface Suite {
  /** The engine under test, once tests run. */
  readonly engine: () => Engine;
  /** Largest difference from the reference, relative to the largest expected value. */
  readonly tolerance: number;
}
