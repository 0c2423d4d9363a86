import type { Metrics } from '@archipelago/trials';
import { markup, type Markup } from '../markup/markup';
import { formatDuration, formatNumber } from '../markup/numbers';
import { clip, metricLabel } from '../markup/words';
import { metricNames } from '../run/chosen-metrics';
import type { Run } from '../run/run';
import type { Teacher } from '../report-options';
import { card } from './card';
import { comparisonTable } from './comparison-table';

/** The best trial's metrics, beside the teacher's where there is one. */
export function bestCard(run: Run, teacher: Teacher | undefined): Markup {
  const { best } = run;
  if (best === undefined) {
    return card('Best trial', markup`<p>No trial completed, so there is no best one.</p>`);
  }
  const { trial, seconds, label, metrics } = best.record;
  const names = metricNames({ trials: [best.record], objective: run.objective }).slice(0, shown);
  return card(
    `Best trial: number ${trial}`,
    markup`<div class="best"><dl class="figures">${names.map(
      (name, i) =>
        markup`<div${i === 0 && markup` class="main"`}><dt>${metricLabel(name)}</dt><dd>${formatNumber(metrics[name])}</dd></div>`,
    )}${seconds !== undefined && markup`<div><dt>evaluated in</dt><dd>${formatDuration(seconds)}</dd></div>`}</dl>
${teacher && comparison(metrics, teacher)}</div>${label !== undefined && markup`<p>${clip(label, 300)}</p>`}`,
  );
}

const shown = 10;

function comparison(metrics: Metrics, teacher: Teacher): Markup {
  const names = Object.keys(metrics)
    .filter((name) => Number.isFinite(teacher.metrics[name]))
    .slice(0, shown);
  const name = clip(teacher.name ?? 'teacher', 60);
  if (names.length === 0) return markup`<p class="quiet">The ${name} has no metric in common with it.</p>`;
  return comparisonTable(
    names.map((metric) => ({ metric, reference: teacher.metrics[metric], value: metrics[metric] })),
    name,
  );
}
