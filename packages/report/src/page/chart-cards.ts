import type { Objective } from '@archipelago/trials';
import { bestSoFarChart, type BestSoFarTrial } from '../charts/best-so-far-chart';
import { learningCurvesChart, type LearningCurve } from '../charts/learning-curves-chart';
import { paretoChart, type ParetoPoint } from '../charts/pareto-chart';
import { formatNumber } from '../markup/numbers';
import { markup, trusted, type Markup } from '../markup/markup';
import { clip, count, metricLabel } from '../markup/words';
import type { CheckedReportOptions, Teacher } from '../report-options';
import { chooseTradeOff } from '../run/chosen-metrics';
import { valueOf } from '../run/collect-run';
import type { Run } from '../run/run';
import { card } from './card';

const half = { width: 500, height: 320 } as const;
const whole = { width: 1036, height: 280 } as const;

/** Best so far, and the trade-off of two metrics, side by side. */
export function chartCards<C>(
  run: Run<C>,
  { tradeOff, teacher, chartPoints }: CheckedReportOptions<C>,
): Markup | undefined {
  const { objective } = run;
  if (objective === undefined || run.trials.length === 0) return undefined;
  const points = chartPoints;
  const trials = run.trials.flatMap((record): BestSoFarTrial[] => {
    const { trial, status } = record;
    return status === 'running' ? [] : [{ trial, status, value: valueOf(record, objective) }];
  });
  const value = teacher?.metrics[objective.metric];
  const reference = teacher && isNumber(value) ? { name: nameOf(teacher), value } : undefined;
  const axes = chooseTradeOff(run, tradeOff);
  return markup`<div class="pair">${card(
    `Best ${metricLabel(objective.metric)} so far`,
    markup`${trusted(bestSoFarChart({ trials, objective, reference }, { ...half, points }))}${thinned(trials.length, points)}`,
  )}${
    axes === undefined
      ? card('Trade-off', markup`<p class="quiet">No trial reports a cost, such as parameters, beside a quality.</p>`)
      : tradeOffCard(run, axes, teacher, points)
  }</div>
`;
}

function tradeOffCard(
  { trials, best }: Run,
  { x, y }: { readonly x: Objective; readonly y: Objective },
  teacher: Teacher | undefined,
  limit: number,
): Markup {
  const points = trials.flatMap((record): ParetoPoint[] => {
    const { trial, status } = record;
    const [atX, atY] = [valueOf(record, x), valueOf(record, y)];
    if (atX === undefined || atY === undefined || (status !== 'completed' && status !== 'pruned')) return [];
    return [{ trial, status, x: atX, y: atY }];
  });
  const [atX, atY] = [teacher?.metrics[x.metric], teacher?.metrics[y.metric]];
  const reference = teacher && isNumber(atX) && isNumber(atY) ? { name: nameOf(teacher), x: atX, y: atY } : undefined;
  const chart = paretoChart({ points, x, y, best: best?.record.trial, reference }, { ...half, points: limit });
  return card(
    `${capital(metricLabel(y.metric))} against ${metricLabel(x.metric)}`,
    markup`${trusted(chart)}${thinned(points.length, limit)}`,
  );
}

/** What trials reported while they ran; nothing where none did. */
export function learningCurvesCard(run: Run, progress: Objective | undefined, limit: number): Markup | undefined {
  if (progress === undefined) return undefined;
  const curves = run.trials.flatMap(({ trial, status, progress: reports }): LearningCurve[] => {
    const points = reports.flatMap(({ step, metrics }) =>
      Number.isFinite(step) && Object.hasOwn(metrics, progress.metric)
        ? [{ step, value: metrics[progress.metric] }]
        : [],
    );
    return points.length > 0 ? [{ trial, status, points }] : [];
  });
  const chart = learningCurvesChart(
    { curves, metric: progress, best: run.best?.record.trial },
    { ...whole, curves: limit },
  );
  return card(
    `Learning curves: ${metricLabel(progress.metric)} by step`,
    markup`${trusted(chart)}${thinned(curves.length, limit)}`,
  );
}

function thinned(amount: number, limit: number): Markup | undefined {
  if (amount <= limit) return undefined;
  return markup`<p class="quiet">${formatNumber(limit)} of ${count(amount, 'trial')} drawn, evenly chosen.</p>`;
}

function nameOf({ name }: Teacher): string {
  return clip(name ?? 'teacher', 30);
}

function isNumber(value: number | undefined): value is number {
  return value !== undefined && Number.isFinite(value);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
