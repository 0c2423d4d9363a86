import type { TrialEvent } from '@archipelago/trials';
import {
  concat,
  defer,
  from,
  ignoreElements,
  lastValueFrom,
  of,
  tap,
  type ObservableInput,
  type OperatorFunction,
} from 'rxjs';
import { renderRun } from './render-run';
import { checkReportOptions, type ReportOptions } from './report-options';
import { createRunCollector } from './run/collect-run';

/** The report of a stream: an Observable, a promise, an async iterable or an iterable of events. */
export function reportOf<C>(events: ObservableInput<TrialEvent<C>>, options: ReportOptions<C> = {}): Promise<string> {
  return lastValueFrom(from(events).pipe(toReport(options)));
}

/**
 * An operator that emits the report, as `renderReport` makes it, when the source completes. While events come it keeps
 * each trial's metrics, and of the candidates only the best one.
 */
export function toReport<C>(options: ReportOptions<C> = {}): OperatorFunction<TrialEvent<C>, string> {
  const checked = checkReportOptions(options);
  return (source) =>
    defer(() => {
      const collector = createRunCollector(checked);
      return concat(
        source.pipe(
          tap((event) => collector.add(event)),
          ignoreElements(),
        ),
        defer(() => of(renderRun(collector.run(), checked))),
      );
    });
}
