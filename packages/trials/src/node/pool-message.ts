import type { Metrics } from '../trial';

/** What a pool asks of one of its processes. */
export interface PoolTask {
  /** URL of the module whose default export is an `EvaluatorFactory`. */
  readonly module: string;
  /** What the factory is called with. */
  readonly options: unknown;
  readonly trial: number;
  readonly candidate: unknown;
  /** The key of the trial's `Random`. */
  readonly key: string;
}

/** What a process says while it works on a task. `settled` comes before the answer, or where an aborted task ended. */
export type PoolMessage =
  | { readonly type: 'begun'; readonly pid: number }
  | { readonly type: 'report'; readonly step: number; readonly metrics: Metrics }
  | { readonly type: 'settled' };
