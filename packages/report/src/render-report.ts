import type { TrialEvent } from '@archipelago/trials';
import { renderRun } from './render-run';
import { checkReportOptions, type ReportOptions } from './report-options';
import { collectRun } from './run/collect-run';

/**
 * A run's events as one HTML file that needs nothing from elsewhere: facts of the run, the best trial, best-so-far and
 * trade-off charts, learning curves, the best network drawn, failures, and a table of trials. All text of the run is
 * escaped. A run that has not ended, or that has no trials, makes a report too.
 *
 * Throws a `ReportError` with code `BAD_EVENT` for what is not a trial event, and with `BAD_OPTION`.
 */
export function renderReport<C>(events: Iterable<TrialEvent<C>>, options: ReportOptions<C> = {}): string {
  const checked = checkReportOptions(options);
  return renderRun(collectRun(events, checked), checked);
}
