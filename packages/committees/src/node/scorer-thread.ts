import { parentPort, workerData } from 'node:worker_threads';
import { meanScorer, type MeanScorerOptions } from '../tables/mean-scorer';
import type { ScorerAnswer, ScorerRequest } from './scorer-threads';

/** The script of the threads of `scorerThreads`: answers one block after another. */

const port = parentPort!;
const score = meanScorer(workerData as MeanScorerOptions);

port.on('message', ({ block, rows }: ScorerRequest) => {
  try {
    const answer: ScorerAnswer = score(block, rows);
    port.postMessage(answer, [answer.labels.buffer as ArrayBuffer, answer.confidences.buffer as ArrayBuffer]);
  } catch (error) {
    port.postMessage({ failure: error instanceof Error ? error.message : String(error) } satisfies ScorerAnswer);
  }
});
