import { Observable } from 'rxjs';
import type { RunningCascade } from './create-cascade';
import { runPipeline } from './pipeline';
import type { Prediction } from './stage-runner';

export interface CascadeStreamOptions {
  /**
   * The most inputs that a model is given at a time.
   *
   * @defaultValue 16
   */
  readonly batchSize?: number;
  /**
   * The most inputs that are taken from the source and have no prediction yet. Below stages · `batchSize`, batches are not always full.
   *
   * @defaultValue stages · `batchSize`
   */
  readonly inFlight?: number;
}

/** A prediction and the input it is of. */
export interface StreamedPrediction extends Prediction {
  /** Number of the input in the source, from 0. */
  readonly index: number;
}

/**
 * Predictions of a source's inputs, each as soon as it is there: those that leave early overtake others. The next input is asked
 * for only while fewer than `inFlight` are under way, so a source of any length takes bounded memory. A batch waits until it is
 * full, but not where the source lets it wait.
 *
 * Each subscription goes through the source once. Unsubscribing takes no further input and calls `return` of the iterator; a model
 * that is running ends unheard. An error of a model is a `CommitteeError` that names the member and, as `row`, the first input of its
 * batch; an error of the source comes as it is. Throws `BAD_OPTION` through the stream.
 */
export function cascadeStream<X>(
  cascade: RunningCascade<X>,
  source: Iterable<X> | AsyncIterable<X>,
  options: CascadeStreamOptions = {},
): Observable<StreamedPrediction> {
  const { batchSize = 16, inFlight = cascade.stages.length * batchSize } = options;
  return new Observable((subscriber) => {
    const controller = new AbortController();
    const emit = (index: number, prediction: Prediction): void => subscriber.next({ index, ...prediction });
    runPipeline(cascade.runner, source, { batchSize, inFlight, signal: controller.signal, emit }).then(
      () => subscriber.complete(),
      (error: unknown) => subscriber.error(error),
    );
    return () => controller.abort();
  });
}
