import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { CommitteeError } from '../errors';
import type { Block, BlockDecisions, MeanScorerOptions } from '../tables/mean-scorer';
import type { BlockScorer } from '../tables/tabulate';

export interface ScorerThreadsOptions {
  /** @defaultValue the number of processors */
  readonly threads?: number;
}

/** What goes to a thread; one answers one at a time. */
export interface ScorerRequest {
  readonly block: readonly (readonly (Float32Array | Float64Array)[])[];
  readonly rows: number;
}

export type ScorerAnswer = BlockDecisions | { readonly failure: string };

/**
 * The `scorer` of `tabulate` that takes means in threads of their own, a block each. The result is the same as in one thread.
 *
 * Throws `BAD_OPTION` for threads that are no positive integer, and for a confidence that is a function: those do not cross to
 * another thread.
 */
export function scorerThreads(options: ScorerThreadsOptions = {}): (scorer: MeanScorerOptions) => BlockScorer {
  const { threads = availableParallelism() } = options;
  if (!Number.isInteger(threads) || threads < 1) {
    throw new CommitteeError('BAD_OPTION', `scorerThreads: threads is ${threads}; give a positive integer`);
  }
  return (scorer) => {
    if (typeof scorer.confidence === 'function') {
      throw new CommitteeError('BAD_OPTION', 'scorerThreads: confidence is a function; name one, or leave threads out');
    }
    const workers = Array.from({ length: threads }, () => new Worker(scriptUrl(), { workerData: scorer }));
    const idle = [...workers];
    return {
      concurrency: threads,
      async score(block, rows) {
        const worker = idle.pop()!;
        try {
          return await ask(worker, block, rows);
        } finally {
          idle.push(worker);
        }
      },
      close: () => workers.forEach((worker) => void worker.terminate()),
    };
  };
}

function ask(worker: Worker, block: Block, rows: number): Promise<BlockDecisions> {
  return new Promise((resolve, reject) => {
    const ended = (code: number): void => failed(new Error(`a thread of scorerThreads ended with ${code}`));
    const failed = (error: Error): void => {
      clear();
      reject(error);
    };
    const answered = (answer: ScorerAnswer): void => {
      clear();
      if ('failure' in answer) reject(new Error(`a thread of scorerThreads failed: ${answer.failure}`));
      else resolve(answer);
    };
    const clear = (): void => {
      worker.off('message', answered).off('error', failed).off('exit', ended);
    };
    worker.on('message', answered).on('error', failed).on('exit', ended);
    const copied = block.map((copies) => copies.map(copyOf));
    worker.postMessage(
      { block: copied, rows } satisfies ScorerRequest,
      copied.flat().map(({ buffer }) => buffer as ArrayBuffer),
    );
  });
}

function copyOf(scores: ArrayLike<number>): Float32Array | Float64Array {
  return scores instanceof Float32Array ? Float32Array.from(scores) : Float64Array.from(scores);
}

/** The compiled script; among the sources, which tests run, that of the last compilation. */
function scriptUrl(): URL {
  const beside = new URL('./scorer-thread.js', import.meta.url);
  return existsSync(beside) ? beside : new URL('../../dist/node/scorer-thread.js', import.meta.url);
}
