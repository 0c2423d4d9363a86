import type { Objective } from '@archipelago/trials';
import { sparkline } from '../charts/sparkline';
import { markup, trusted, type Markup } from '../markup/markup';
import { formatDuration, formatNumber } from '../markup/numbers';
import { clip, count, metricLabel } from '../markup/words';
import { metricNames } from '../run/chosen-metrics';
import { rankTrials } from '../run/rank-trials';
import type { Run, TrialRecord } from '../run/run';
import { card } from './card';

/** What the table of trials shows. */
export interface TrialsCardOptions {
  /** Most rows, the best trials. */
  readonly rows: number;
  /** The metric of the small learning curves; none without it. */
  readonly progress?: Objective;
}

/** One column of the table. */
interface Column {
  readonly head: string;
  readonly className: 'number' | 'text' | '';
  /** True where the first click sorts from the greatest down. */
  readonly down?: boolean;
  /** False where there is nothing to sort by. */
  readonly sortable?: boolean;
  cell(record: TrialRecord): { readonly content: Markup | string; readonly value?: number };
}

/** Most metrics that have a column. */
const metricColumns = 8;

/** The trials in a table, the best first, sortable in a browser. */
export function trialsCard(run: Run, { rows, progress }: TrialsCardOptions): Markup | undefined {
  if (run.trials.length === 0 || rows === 0) return undefined;
  const shown = rankTrials(run.trials, run.objective).slice(0, rows);
  const columns = columnsOf(run, shown, progress);
  const left = run.trials.length - shown.length;
  return card(
    'Trials',
    markup`${
      left > 0 &&
      markup`<p class="quiet">The best ${formatNumber(shown.length)} of ${count(run.trials.length, 'trial')}; the journal holds the others.</p>`
    }<table class="trials sortable">
<thead><tr>${columns.map((column) => headOf(column, run.objective))}</tr></thead>
<tbody>
${shown.map((record) => markup`<tr>${columns.map((column) => cellOf(column, record))}</tr>\n`)}</tbody>
</table>`,
    { long: true },
  );
}

function columnsOf(run: Run, shown: readonly TrialRecord[], progress: Objective | undefined): Column[] {
  const columns: Column[] = [
    { head: 'trial', className: 'number', cell: ({ trial }) => ({ content: String(trial), value: trial }) },
    {
      head: 'status',
      className: '',
      cell: ({ status }) => ({
        content:
          status === 'failed'
            ? markup`<span class="failed">failed</span>`
            : status === 'running'
              ? 'unfinished'
              : status,
      }),
    },
    ...metricNames(run)
      .slice(0, metricColumns)
      .map((name): Column => ({
        head: metricLabel(name),
        className: 'number',
        down: name !== run.objective?.metric || run.objective.direction === 'maximize',
        cell: ({ metrics }) => numberCell(Object.hasOwn(metrics, name) ? metrics[name] : undefined, formatNumber),
      })),
    { head: 'time', className: 'number', down: true, cell: ({ seconds }) => numberCell(seconds, formatDuration) },
  ];
  if (progress !== undefined) {
    const curves = new Map(shown.map((record) => [record, curveOf(record, progress.metric)]));
    const all = [...curves.values()].flat();
    const range = [
      all.reduce((a, b) => Math.min(a, b), Infinity),
      all.reduce((a, b) => Math.max(a, b), -Infinity),
    ] as const;
    columns.push({
      head: `${metricLabel(progress.metric)} by step`,
      className: '',
      sortable: false,
      cell: (record) => ({ content: trusted(sparkline(curves.get(record)!, { range })) }),
    });
  }
  if (shown.some(({ label }) => label !== undefined)) {
    columns.push({ head: 'candidate', className: 'text', cell: ({ label }) => ({ content: clip(label ?? '', 120) }) });
  }
  if (shown.some(({ error }) => error !== undefined)) {
    columns.push({
      head: 'error',
      className: 'text',
      cell: ({ error }) => ({ content: error ? clip(`${error.code}: ${error.message}`, 160) : '' }),
    });
  }
  return columns;
}

function curveOf({ progress }: TrialRecord, metric: string): number[] {
  return progress.filter(({ metrics }) => Object.hasOwn(metrics, metric)).map(({ metrics }) => metrics[metric]);
}

function numberCell(value: number | undefined, format: (value: number) => string): { content: string; value?: number } {
  return value === undefined || !Number.isFinite(value) ? { content: '' } : { content: format(value), value };
}

function headOf({ head, className, down, sortable = true }: Column, objective: Objective | undefined): Markup {
  const sorted = objective !== undefined && head === metricLabel(objective.metric);
  const order = objective?.direction === 'maximize' ? 'descending' : 'ascending';
  return markup`<th scope="col"${className !== '' && markup` class="${className}"`}${sorted && markup` aria-sort="${order}"`}${
    down === true && markup` data-down`
  }${!sortable && markup` data-fixed`}>${head}</th>`;
}

function cellOf({ className, cell }: Column, record: TrialRecord): Markup {
  const { content, value } = cell(record);
  return markup`<td${className !== '' && markup` class="${className}"`}${value !== undefined && markup` data-v="${value}"`}>${content}</td>`;
}
