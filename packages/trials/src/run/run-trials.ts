import { Observable } from 'rxjs';
import type { Evaluator } from '../evaluator';
import type { TrialEvent } from '../events';
import type { Searcher } from '../searcher';
import { checkRunOptions } from './options';
import type { RunOptions, RunSettings } from './options';
import { Run } from './run';
import { asyncSchedule, batchSchedule } from './schedule';

/**
 * A search as a cold stream of events: each subscription runs it, unsubscribing stops it and aborts running
 * evaluators.
 *
 * Request for candidates from trial i on draws from `random.split('suggest', i)`, trial i from
 * `random.split('trial', i)`. In the batch schedule the candidates, outcomes and observations depend on nothing else,
 * so the same seed gives the same trials at any concurrency; events of one batch may interleave differently.
 *
 * With a journal that holds a run, that run is resumed: its events are announced again (those of a trial together, when
 * it ended), its searcher observes what it had observed, and trials without an end are evaluated (again). A finished
 * run goes on where the budget is larger than before; trials past a smaller budget are left out.
 *
 * A trial that throws, returns metrics that are not finite, or whose process dies is a `trial-failed` event. The error
 * channel carries a `TrialsError` for a searcher, pruner or journal that failed.
 *
 * @throws TrialsError `BAD_OPTION`
 */
export function runTrials<C, S>(
  searcher: Searcher<C, S>,
  evaluator: Evaluator<C>,
  options: RunOptions,
): Observable<TrialEvent<C>> {
  const settings = checkRunOptions(options);
  return new Observable((subscriber) => {
    const stop = new AbortController();
    const { signal } = settings;
    const abort = (): void => stop.abort(signal?.reason);
    if (signal?.aborted) abort();
    signal?.addEventListener('abort', abort);
    search(searcher as Searcher<C>, evaluator, {
      settings,
      stop,
      announce: (event) => subscriber.next(event),
      unsubscribed: () => subscriber.closed,
    })
      .finally(() => signal?.removeEventListener('abort', abort))
      .then(
        () => subscriber.complete(),
        (error: unknown) => subscriber.error(error),
      );
    return () => stop.abort(new DOMException('the run was unsubscribed from', 'AbortError'));
  });
}

interface SearchOptions<C> {
  readonly settings: RunSettings;
  readonly stop: AbortController;
  readonly announce: (event: TrialEvent<C>) => void;
  readonly unsubscribed: () => boolean;
}

async function search<C>(
  searcher: Searcher<C>,
  evaluator: Evaluator<C>,
  { settings, stop, announce, unsubscribed }: SearchOptions<C>,
): Promise<void> {
  const session = await settings.journal?.open();
  try {
    const run = new Run({ searcher, evaluator, settings, session, stop, announce });
    try {
      await run.begin();
      await (settings.schedule === 'batch' ? batchSchedule(run) : asyncSchedule(run));
    } catch (error) {
      run.fail(error);
    }
    await (unsubscribed() ? run.drained() : run.finish());
  } finally {
    await session?.close();
  }
}
