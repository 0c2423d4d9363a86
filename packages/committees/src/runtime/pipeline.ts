import { CommitteeError } from '../errors';
import type { Evidence } from './judge';
import type { Prediction, StageRunner } from './stage-runner';

export interface PipelineOptions {
  /** Inputs that a model is given at a time. */
  readonly batchSize: number;
  /** The most inputs that are taken from the source and have no prediction yet. */
  readonly inFlight: number;
  /** Stops taking inputs and giving predictions. */
  readonly signal?: AbortSignal;
}

interface Item<X> {
  readonly input: X;
  readonly row: number;
  readonly evidence: Evidence;
}

/**
 * Runs inputs through the stages of a cascade, each stage with a queue of its own, and calls `emit` with each prediction and the
 * number of its input as soon as it is there. Stages run at the same time, each with one batch at a time.
 *
 * A batch is full, but where nothing can fill it: the stages before have nothing left, and the source has ended, lets us wait past
 * a turn of the event loop, or may not be asked since `inFlight` inputs are under way and no model is running. With `inFlight` of
 * at least stages · `batchSize`, the last of these does not happen.
 *
 * Resolves when all is emitted or `signal` fires. Rejects with what a model or the source throws. Where it stops before the end of
 * the source, it calls `return` of the iterator; what that throws is lost.
 */
export async function runPipeline<X>(
  runner: StageRunner<X>,
  source: Iterable<X> | AsyncIterable<X>,
  { batchSize, inFlight, signal, emit }: PipelineOptions & { emit(row: number, prediction: Prediction): void },
): Promise<void> {
  check({ batchSize, inFlight });
  const { stages } = runner;
  const promises = Symbol.asyncIterator in source;
  const iterator = promises ? source[Symbol.asyncIterator]() : source[Symbol.iterator]();
  const queues = stages.map((): Item<X>[] => []);
  const busy = stages.map(() => false);
  const free: Evidence[] = [];
  let failure: { readonly error: unknown } | undefined;
  let pulled = 0;
  let resolved = 0;
  let asked = false;
  let ended = false;
  let keepsWaiting = false;
  let wake = (): void => undefined;
  const stopped = (): boolean => failure !== undefined || signal?.aborted === true;
  const onAbort = (): void => {
    close();
    wake();
  };
  signal?.addEventListener('abort', onAbort);

  try {
    while (!stopped()) {
      pull();
      startBatches();
      if (stopped() || (ended && resolved === pulled)) break;
      const event = new Promise<void>((resolve) => (wake = resolve));
      const starving = asked && !keepsWaiting && queues.some((queue, k) => queue.length > 0 && !busy[k]);
      if (!starving) await event;
      else if (await Promise.race([event.then(() => false), nextTurn()])) keepsWaiting = asked;
    }
  } finally {
    signal?.removeEventListener('abort', onAbort);
    close();
  }
  if (failure !== undefined && signal?.aborted !== true) throw failure.error;

  function close(): void {
    if (!ended) void leave(iterator);
    ended = true;
  }

  function pull(): void {
    while (!asked && !ended && !stopped() && pulled - resolved < inFlight) {
      try {
        const next = iterator.next();
        if (!promises) {
          accept(next as IteratorResult<X>);
          continue;
        }
        asked = true;
        void Promise.resolve(next)
          .then(accept)
          .catch(broken)
          .finally(() => {
            asked = keepsWaiting = false;
            wake();
          });
      } catch (error) {
        broken(error);
      }
    }
  }

  function accept({ value, done }: IteratorResult<X, unknown>): void {
    if (done) ended = true;
    else queues[0].push({ input: value, row: pulled++, evidence: free.pop() ?? runner.start() });
  }

  /** A source that throws has ended. */
  function broken(error: unknown): void {
    ended = true;
    failure ??= { error };
  }

  function startBatches(): void {
    for (let k = stages.length - 1; k >= 0; k--) if (queues[k].length >= batchSize) void runBatch(k);
    const noneRuns = !busy.includes(true);
    const sourceIsDry = ended || keepsWaiting || (pulled - resolved >= inFlight && noneRuns);
    if (!sourceIsDry) return;
    // The first stage with something in its queue: those behind it may still be filled from it.
    const first = queues.findIndex((queue, k) => queue.length > 0 || busy[k]);
    if (first !== -1) void runBatch(first);
  }

  async function runBatch(stage: number): Promise<void> {
    if (busy[stage]) return;
    busy[stage] = true;
    const items = queues[stage].splice(0, batchSize);
    try {
      const batch = { inputs: items.map(({ input }) => input), rows: items.map(({ row }) => row) };
      const output = await runner.run(stage, batch);
      items.forEach((item, i) => {
        if (stopped()) return;
        const prediction = runner.judge(item.evidence, stage, { output, i });
        if (prediction === undefined) {
          queues[stage + 1].push(item);
          return;
        }
        resolved++;
        free.push(item.evidence);
        emit(item.row, prediction);
      });
    } catch (error) {
      failure ??= { error };
    }
    busy[stage] = false;
    wake();
  }
}

function check(counts: Pick<PipelineOptions, 'batchSize' | 'inFlight'>): void {
  for (const [name, value] of Object.entries(counts)) {
    if (!(Number.isInteger(value) && value > 0)) {
      throw new CommitteeError('BAD_OPTION', `${name} is ${value}; give a positive integer`);
    }
  }
}

/** True after what can happen at once has happened. */
function nextTurn(): Promise<true> {
  return new Promise((resolve) => setTimeout(() => resolve(true), 0));
}

async function leave(iterator: Iterator<unknown> | AsyncIterator<unknown>): Promise<void> {
  try {
    await iterator.return?.();
  } catch {
    // Nobody waits for it.
  }
}
