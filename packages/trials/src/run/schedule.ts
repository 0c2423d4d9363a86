import type { Run, WaitingTrial } from './run';

/** Suggests, evaluates and observes until the budget is spent, the searcher is exhausted or the run is stopped. */
export type Schedule = <C>(run: Run<C>) => Promise<void>;

/** Whole batches: the next one is suggested when every trial of the last one has been observed. */
export const batchSchedule: Schedule = async (run) => {
  const { ledger, settings, signal } = run;
  while (!signal.aborted) {
    const waiting = ledger.waiting().filter(({ trial }) => trial < settings.trials);
    let taken = 0;
    await inPlaces(run, async () => waiting[taken++]);
    if (signal.aborted || ledger.exhausted || ledger.next >= settings.trials) return;
    await run.suggest();
  }
};

/** No batches: whenever a place is free, one candidate is suggested. Requests do not overlap. */
export const asyncSchedule: Schedule = async (run) => {
  const { ledger, settings, signal } = run;
  const waiting = ledger.waiting().filter(({ trial }) => trial < settings.trials);
  let request: Promise<unknown> = Promise.resolve();
  await inPlaces(run, () => {
    const next = request.then(async () => {
      const left = waiting.shift();
      if (left !== undefined || signal.aborted || ledger.exhausted || ledger.next >= settings.trials) return left;
      await run.suggest();
      return signal.aborted ? undefined : ledger.newest();
    });
    request = next;
    return next;
  });
};

/** Evaluates what `take` gives, `concurrency` trials at a time, until it gives nothing. */
async function inPlaces<C>(run: Run<C>, take: () => Promise<WaitingTrial<C> | undefined>): Promise<void> {
  const place = async (): Promise<void> => {
    try {
      for (let trial = await take(); trial !== undefined && !run.signal.aborted; trial = await take()) {
        await run.evaluate(trial);
      }
    } catch (error) {
      run.fail(error);
    }
  };
  const { concurrency, trials } = run.settings;
  await Promise.all(Array.from({ length: Math.min(concurrency, trials) }, place));
}
