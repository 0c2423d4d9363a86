import * as Plot from '@observablehq/plot';
import { formatNumber } from '../markup/numbers';
import { count, metricLabel } from '../markup/words';
import { axisLabel } from './axis-label';
import { axisRange, type AxisRange } from './axis-range';
import { clipCurve } from './clip-curve';
import { checkChartOptions, type ChartOptions } from './chart-options';
import type { LegendEntry } from './legend';
import { plotFigure } from './plot-figure';
import { thin } from './thin';
import { formatTick } from './tick-format';
import { integerTicks } from './ticks';
import type { Objective } from '@archipelago/trials';

/** The reports of one trial. */
export interface LearningCurve {
  /** Number of the trial, from 0. */
  readonly trial: number;
  readonly status: 'running' | 'completed' | 'pruned' | 'failed';
  /** In order of step. */
  readonly points: readonly { readonly step: number; readonly value: number }[];
}

/** What the chart shows. */
export interface LearningCurvesData {
  readonly curves: readonly LearningCurve[];
  /** The metric reported, and which way is better. */
  readonly metric: Objective;
  /** Number of the trial to bring out. */
  readonly best?: number;
}

/** How much the chart draws. */
export interface LearningCurvesOptions extends Omit<ChartOptions, 'points'> {
  /** Most curves drawn; of more, the best trial's and an even choice of the others. @defaultValue 100 */
  readonly curves?: number;
}

/** What every trial reported while it ran, one line a trial, the best one brought out. */
export function learningCurvesChart(data: LearningCurvesData, options: LearningCurvesOptions = {}): string {
  const {
    width,
    height,
    points: limit,
  } = checkChartOptions('learningCurvesChart', { points: options.curves ?? 100, ...options });
  const { metric, direction } = data.metric;
  const name = metricLabel(metric);

  const { kept, of } = thin(
    data.curves.filter(({ points }) => points.length > 0),
    limit,
    ({ trial }) => trial === data.best,
  );
  const steps = kept.flatMap(({ points }) => points.map(({ step }) => step));
  const first = steps.reduce((a, b) => Math.min(a, b), Infinity);
  const last = steps.reduce((a, b) => Math.max(a, b), -Infinity);
  // What lies between curves is told at their ends: the first eighth does not decide the range.
  const settled = kept.flatMap(({ points }) => points.filter(({ step }) => step >= first + (last - first) / 8));
  const range = axisRange(
    settled.map(({ value }) => value),
    direction,
  );
  const domain = steps.length === 0 ? [0, 1] : first === last ? [first - 0.5, last + 0.5] : [first, last];
  const best = kept.filter(({ trial }) => trial === data.best);
  const others = kept.filter(({ trial }) => trial !== data.best);
  const stopped = kept.filter(({ status }) => status === 'pruned' || status === 'failed');
  const within = ({ value }: { value: number }): boolean => value >= range.low && value <= range.high;
  const ends = stopped
    .map(({ trial, status, points }) => ({ trial, status, ...points[points.length - 1] }))
    .filter(within);

  const legend: LegendEntry[] = [{ symbol: 'line', className: 'curve', text: 'trial' }];
  if (best.length > 0) legend.push({ symbol: 'line', className: 'best-curve', text: 'best trial' });
  for (const status of ['pruned', 'failed'] as const) {
    if (!ends.some((end) => end.status === status)) continue;
    legend.push({ symbol: status === 'pruned' ? 'dot' : 'cross', className: status, text: status });
  }

  return plotFigure({
    width,
    height,
    legend,
    label: `${name} by step of ${count(kept.length, 'trial')}${kept.length < of ? ` of ${of}` : ''}.`,
    xLabel: 'step',
    yLabel: axisLabel(name, direction),
    x: { domain, ticks: integerTicks(domain[0], domain[1], width / 60), tickFormat: (tick: number) => String(tick) },
    y: {
      domain: [range.low, range.high],
      ticks: 5,
      tickFormat: (tick: number) => formatTick(tick, range),
    },
    marks: [
      ...others.map((curve) => curveMark(curve, range, 'curve')),
      ...best.map((curve) => curveMark(curve, range, 'best-curve')),
      ...(['pruned', 'failed'] as const).map((status) =>
        Plot.dot(
          ends.filter((end) => end.status === status),
          {
            className: status,
            x: 'step',
            y: 'value',
            r: 3,
            symbol: status === 'pruned' ? 'circle' : 'times',
            title: ({ trial, value }: (typeof ends)[number]) =>
              `trial ${trial} ${status} at ${name} ${formatNumber(value)}`,
          },
        ),
      ),
    ],
  });
}

/** The part of a curve within the range as a line, or a dot where there is one report. */
function curveMark({ trial, points }: LearningCurve, range: AxisRange, className: string): Plot.Markish {
  const channels = { x: 'step', y: 'value', title: () => `trial ${trial}` } as const;
  if (points.length > 1) return Plot.line(clipCurve(points, range), { ...channels, z: null, className });
  const inside = points.filter(({ value }) => value >= range.low && value <= range.high);
  return Plot.dot(inside, { ...channels, className: className === 'curve' ? 'trial' : 'best', r: 3 });
}
