import { TerminateError } from 'workerpool';
import type { Pool } from 'workerpool';
import { TrialsError } from '../errors';
import type { EvaluateContext } from '../evaluator';
import type { Metrics } from '../trial';
import type { PoolMessage, PoolTask } from './pool-message';

/** Processes to try before giving up on starting one. */
const maxStarts = 3;

/** Time for the pool to end a process by itself once the grace is over, milliseconds. */
const margin = 100;

export interface TaskOptions {
  readonly signal: AbortSignal;
  readonly report: EvaluateContext['report'];
  /** Time an aborted evaluator has to end, milliseconds. */
  readonly grace: number;
}

/**
 * Has a process evaluate one trial. Rejects with what the evaluator threw, with the reason of `signal`, or with
 * `KILLED` where the process died; then no process works on the trial any more.
 */
export async function runTask(pool: Pool, task: PoolTask, options: TaskOptions): Promise<Metrics> {
  for (let starts = 1; ; starts++) {
    const result = await tryTask(pool, task, options);
    if (result.status === 'done') return result.metrics;
    if (result.status === 'failed') throw result.error;
    // The process was gone before it saw the task.
    if (starts === maxStarts) throw killed(task.trial, result.error);
  }
}

type TaskResult =
  | { readonly status: 'done'; readonly metrics: Metrics }
  | { readonly status: 'failed'; readonly error: unknown }
  | { readonly status: 'not-begun'; readonly error: Error };

function tryTask(pool: Pool, task: PoolTask, { signal, report, grace }: TaskOptions): Promise<TaskResult> {
  return new Promise((resolve) => {
    let pid: number | undefined;
    let aborted = false;
    let timer: NodeJS.Timeout | undefined;
    let reportError: { readonly error: unknown } | undefined;

    const end = (result: TaskResult): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', abort);
      resolve(result);
    };
    const endAborted = (): void => end({ status: 'failed', error: reportError ? reportError.error : signal.reason });
    const on = (message: PoolMessage): void => {
      if (message.type === 'begun') {
        pid = message.pid;
      } else if (message.type === 'settled') {
        // The process becomes free with the message after this one.
        if (aborted) setImmediate(endAborted);
      } else if (!aborted) {
        try {
          report(message.step, message.metrics);
        } catch (error) {
          reportError = { error };
          abort();
        }
      }
    };
    const abort = (): void => {
      if (aborted) return;
      aborted = true;
      running.cancel();
      timer = setTimeout(() => {
        if (pid !== undefined) kill(pid);
        endAborted();
      }, grace + margin);
    };

    const running = pool.exec('evaluate', [task], { on });
    running.then(
      (metrics: Metrics) => {
        if (!aborted) end({ status: 'done', metrics });
      },
      (error: Error) => {
        if (aborted) return;
        if (!(error instanceof TerminateError)) end({ status: 'failed', error });
        else if (pid === undefined) end({ status: 'not-begun', error });
        else end({ status: 'failed', error: killed(task.trial, error) });
      },
    );
    if (signal.aborted) abort();
    else signal.addEventListener('abort', abort);
  });
}

function killed(trial: number, cause: Error): TrialsError {
  const [, code] = /exitCode: `(.*?)`/.exec(cause.message) ?? [];
  const [, name] = /signalCode: `(.*?)`/.exec(cause.message) ?? [];
  const how = name !== undefined && name !== 'null' ? `by ${name}` : `with exit code ${code ?? 'unknown'}`;
  return new TrialsError('KILLED', `the process of trial ${trial} ended ${how} before the trial did`, { cause });
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It ended by itself.
  }
}
