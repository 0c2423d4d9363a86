import { markup, trusted, type Markup } from '../markup/markup';
import { clip, count } from '../markup/words';
import { card } from '../page/card';
import { htmlDocument } from '../page/document';
import { cascadeHeader } from './cascade-header';
import type { CascadePageOptions, ReportedCitation } from './cascade-options';
import type { CascadeReport } from './cascade-report';
import { checkCascadeReport } from './check-report';
import { costAccuracyChart } from './cost-accuracy-chart';
import { deployCard } from './deploy-card';
import { exitChart } from './exit-chart';
import { heldOutTable } from './held-out-table';
import { modelsTable } from './models-table';
import { stageTable } from './stage-table';
import { thresholdChart } from './threshold-chart';

const half = { width: 500, height: 340 } as const;
const whole = { width: 1036, height: 260 } as const;

/**
 * A chosen cascade as one HTML file that needs nothing from elsewhere: what it saves on held-out samples, accuracy against
 * cost with the Pareto front, exit ratios, thresholds, held-out figures with their intervals, the models with their costs,
 * and source text to run it. All text is escaped; the same report makes the same file.
 *
 * Throws a `ReportError` with code `BAD_OPTION` for a report that is not whole or has numbers that are not finite.
 */
export function renderCascade(report: CascadeReport, options: CascadePageOptions = {}): string {
  checkCascadeReport(report);
  const { chosen, pareto } = report;
  const { title = `Cascade of ${count(chosen.members.length, 'model')}`, citation, date } = options;
  return htmlDocument({
    title,
    main: markup`${cascadeHeader(report, title)}<div class="pair">${card(
      'Accuracy against cost',
      markup`${trusted(costAccuracyChart(report, half))}<p class="quiet" style="margin-top:10px">${count(pareto.length, 'committee')} that no other beats in both, on the samples that the cascade was chosen on.</p>`,
    )}${card('Where samples leave', trusted(exitChart(report, half)))}</div>
<div class="pair">${card('Stages', stageTable(report))}${card('Models', modelsTable(report))}</div>
${thresholdCard(report)}${card(
      'On held-out samples',
      markup`${heldOutTable(report)}<p class="quiet" style="margin-top:10px">The accuracy on samples that a cascade was chosen on is too good by chance; that on held-out ones is not.</p>`,
    )}${deployCard(options)}`,
    footer: markup`${citation && cited(citation)}<p>Written by @archipelago/report${date !== undefined && ` on ${clip(date, 60)}`}.</p>`,
  });
}

/** Only where a threshold depends on the class; the others are in the table of stages. */
function thresholdCard({ chosen }: CascadeReport): Markup | undefined {
  const chart = thresholdChart(chosen, whole);
  return chart === undefined ? undefined : card('Thresholds by predicted class', trusted(chart));
}

function cited({ authors, title, venue, url }: ReportedCitation): Markup {
  return markup`<p>Method: ${clip(authors, 300)}, <cite>${clip(title, 300)}</cite>, ${clip(venue, 100)}${url !== undefined && `, ${clip(url, 200)}`}.</p>`;
}
