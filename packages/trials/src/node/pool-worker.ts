import { Worker } from 'node:worker_threads';
import { randomFromKey } from '@archipelago/numerics';
import { worker, workerEmit } from 'workerpool';
import { TrialsError } from '../errors';
import type { Evaluator, EvaluatorFactory } from '../evaluator';
import { checkMetrics, checkReport } from '../run/metrics';
import { trialErrorOf } from '../run/trial-error';
import type { Metrics } from '../trial';
import type { PoolMessage, PoolTask } from './pool-message';

/** The script of the processes of `poolEvaluator`: it makes the evaluator once and answers one task at a time. */

interface Abortable {
  readonly worker: { addAbortListener(listener: () => Promise<void>): void };
}

let evaluator: Promise<Evaluator<unknown>> | undefined;
let abortCurrent: (() => Promise<void>) | undefined;
let listening = false;

// The channel fails where the parent died while this process was starting.
process.once('error', () => process.exit(1));
worker({ evaluate }, { abortListenerTimeout: 2 ** 31 - 1 });
watchParent(Number(process.argv[2]));

async function evaluate(this: Abortable, task: PoolTask): Promise<Metrics> {
  emit({ type: 'begun', pid: process.pid });
  const controller = new AbortController();
  const running = run(task, controller.signal);
  abortCurrent = () => {
    controller.abort(new DOMException(`trial ${task.trial} was aborted`, 'AbortError'));
    return running.then(
      () => undefined,
      () => undefined,
    );
  };
  // The pool drops its listeners once they were called.
  if (!listening) {
    listening = true;
    this.worker.addAbortListener(async () => {
      listening = false;
      await abortCurrent?.();
    });
  }
  try {
    return await running;
  } catch (thrown) {
    // Errors cross as JSON: what was thrown may be of any kind.
    const { code, message } = trialErrorOf(thrown);
    throw Object.assign(new Error(message), { code });
  } finally {
    abortCurrent = undefined;
    emit({ type: 'settled' });
  }
}

async function run({ module, options, trial, candidate, key }: PoolTask, signal: AbortSignal): Promise<Metrics> {
  evaluator ??= makeEvaluator(module, options);
  let evaluateCandidate: Evaluator<unknown>;
  try {
    evaluateCandidate = await evaluator;
  } catch (error) {
    evaluator = undefined;
    throw error;
  }
  let lastStep = -1;
  let over = false;
  const report = (step: number, metrics: Metrics): void => {
    if (over) return;
    const checked = checkReport(step, metrics, lastStep);
    lastStep = step;
    emit({ type: 'report', step, metrics: checked });
  };
  try {
    return checkMetrics(await evaluateCandidate(candidate, { trial, signal, report, random: randomFromKey(key) }));
  } finally {
    over = true;
  }
}

async function makeEvaluator(module: string, options: unknown): Promise<Evaluator<unknown>> {
  const { default: factory } = (await import(module)) as { readonly default?: EvaluatorFactory<unknown> };
  if (typeof factory !== 'function') {
    throw new TrialsError('BAD_MODULE', `${module} has no default function; export default an EvaluatorFactory`);
  }
  return factory(options);
}

function emit(message: PoolMessage): void {
  workerEmit(message);
}

/** Ends this process when its parent died, even where an evaluator blocks the event loop. */
function watchParent(parent: number): void {
  const code = `setInterval(() => process.ppid === ${parent} || process.kill(process.pid, 'SIGKILL'), 500)`;
  new Worker(code, { eval: true }).unref();
}
