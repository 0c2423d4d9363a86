import { markup } from './markup/markup';
import { clip } from './markup/words';
import { bestCard } from './page/best-card';
import { chartCards, learningCurvesCard } from './page/chart-cards';
import { htmlDocument } from './page/document';
import { failuresCard } from './page/failures-card';
import { graphCard } from './page/graph-card';
import { pageHeader } from './page/header';
import { trialsCard } from './page/trials-card';
import type { CheckedReportOptions } from './report-options';
import { chooseProgress } from './run/chosen-metrics';
import type { Run } from './run/run';

/** The report of a run that was read, as one HTML document. */
export function renderRun<C>(run: Run<C>, options: CheckedReportOptions<C>): string {
  const { title, teacher, date, tableRows: rows, curves } = options;
  const progress = chooseProgress(run, options.progress);
  return htmlDocument({
    title,
    main: markup`${pageHeader(run, title)}${
      run.trials.length > 0 && [
        bestCard(run, teacher),
        chartCards(run, options),
        learningCurvesCard(run, progress, curves),
        graphCard(run, options),
        failuresCard(run.trials),
        trialsCard(run, { rows, progress }),
      ]
    }`,
    footer: markup`<p>Written by @archipelago/report${date !== undefined && ` on ${clip(date, 60)}`}.</p>`,
  });
}
