import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { pool as createPool } from 'workerpool';
import { TrialsError } from '../errors';
import type { EvaluateContext, Evaluator } from '../evaluator';
import { linkSignal } from '../run/linked-signal';
import type { Metrics } from '../trial';
import { Places } from './places';
import { runTask } from './pool-task';

export interface PoolOptions {
  /** The module whose default export is an `EvaluatorFactory`: a URL, or a path (relative to the working directory). */
  readonly module: string | URL;
  /**
   * What the factory is called with in each process; plain JSON.
   *
   * @defaultValue undefined
   */
  readonly options?: unknown;
  /**
   * Number of processes, each with one trial at a time.
   *
   * @defaultValue the number of processors
   */
  readonly workers?: number;
  /**
   * Variables added to the environment of the processes, such as numbers of threads.
   *
   * @defaultValue none
   */
  readonly env?: Readonly<Record<string, string>>;
  /**
   * Arguments of Node for the processes, such as `['--max-old-space-size=4096']`.
   *
   * @defaultValue none
   */
  readonly execArgv?: readonly string[];
  /**
   * How long an aborted evaluator may take to end before its process is killed, milliseconds.
   *
   * @defaultValue 2000
   */
  readonly graceMilliseconds?: number;
}

/** An evaluator that holds processes, from the first trial on until it is closed. */
export interface PoolEvaluator<C> extends Evaluator<C>, AsyncDisposable {
  /** Ends all processes; running trials fail with `POOL_CLOSED`. */
  close(): Promise<void>;
}

/**
 * An evaluator that runs in processes of its own. `concurrency` of the run says how many of them are used.
 *
 * Candidate, options and metrics cross as JSON, reports cross as they are made, and each trial gets the `Random` it
 * would get in process. When its signal fires, so does that of the evaluator; a process whose evaluator does not end
 * in time is killed. A process that dies fails its trial with `KILLED`, and another takes its place. Processes end by
 * themselves when this one dies.
 *
 * @throws TrialsError `BAD_OPTION`, and `BAD_MODULE` where there is no such file
 */
export function poolEvaluator<C>(options: PoolOptions): PoolEvaluator<C> {
  const { workers = availableParallelism(), env = {}, execArgv = [], graceMilliseconds: grace = 2000 } = options;
  if (!Number.isInteger(workers) || workers < 1) {
    throw new TrialsError('BAD_OPTION', `poolEvaluator: workers is ${workers}; give an integer of at least 1`);
  }
  if (!(grace > 0 && grace < 2 ** 30)) {
    throw new TrialsError('BAD_OPTION', `poolEvaluator: graceMilliseconds is ${grace}; give a number in (0, 2^30)`);
  }
  const module = urlOf(options.module);
  const places = new Places(workers);
  const pool = createPool(scriptPath(), {
    workerType: 'process',
    // `places` holds the number down; a handle that the pool cannot clear must not cost a place.
    maxWorkers: Number.MAX_SAFE_INTEGER,
    workerTerminateTimeout: grace,
    forkArgs: [String(process.pid)],
    forkOpts: { env: { ...process.env, ...env }, execArgv: [...execArgv] },
  });
  const running = new Set<AbortController>();
  let closed: TrialsError | undefined;

  const evaluate = async (candidate: C, { trial, signal, report, random }: EvaluateContext): Promise<Metrics> => {
    if (closed !== undefined) throw closed;
    const { controller, unlink } = linkSignal(signal);
    running.add(controller);
    let release: (() => void) | undefined;
    try {
      release = await places.take(controller.signal);
      const task = { module, options: options.options, trial, candidate, key: random.key };
      return await runTask(pool, task, { signal: controller.signal, report, grace });
    } finally {
      release?.();
      running.delete(controller);
      unlink();
    }
  };
  const close = async (): Promise<void> => {
    closed ??= new TrialsError('POOL_CLOSED', 'the pool of processes was closed; make another with poolEvaluator');
    for (const controller of running) controller.abort(closed);
    // The time limit is for a process that died while it was being ended: nothing is left to wait for.
    await Promise.resolve(pool.terminate(true, 2 * grace + 1000)).catch(() => undefined);
  };
  return Object.assign(evaluate, { close, [Symbol.asyncDispose]: close });
}

function urlOf(module: string | URL): string {
  const url =
    typeof module === 'string' && !/^(file|data|node):/.test(module) ? pathToFileURL(resolve(module)) : new URL(module);
  if (url.protocol === 'file:' && !existsSync(url)) {
    throw new TrialsError(
      'BAD_MODULE',
      `poolEvaluator: there is no file ${fileURLToPath(url)}; give the path of a module`,
    );
  }
  return url.href;
}

/** The built script, beside this module or, where this module runs from its source, in the build. */
function scriptPath(): string {
  const candidates = ['./pool-worker.js', '../../dist/node/pool-worker.js'].map(
    (path) => new URL(path, import.meta.url),
  );
  const found = candidates.find((url) => existsSync(url));
  if (found === undefined) {
    throw new TrialsError('BAD_MODULE', 'poolEvaluator: pool-worker.js is missing; build @archipelago/trials');
  }
  return fileURLToPath(found);
}
