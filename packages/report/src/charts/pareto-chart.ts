import * as Plot from '@observablehq/plot';
import type { Objective } from '@archipelago/trials';
import { formatCompact, formatNumber } from '../markup/numbers';
import { clip, count, metricLabel } from '../markup/words';
import { byMerit } from '../run/objective';
import { paretoFront } from '../run/pareto-front';
import { axisLabel } from './axis-label';
import { axisRange, rangeWith, type AxisRange } from './axis-range';
import { checkChartOptions, type ChartOptions } from './chart-options';
import type { LegendEntry } from './legend';
import { plotFigure } from './plot-figure';
import { thin } from './thin';
import { formatTick } from './tick-format';
import { linearTicks, logTicks } from './ticks';

/** One trial of the chart. */
export interface ParetoPoint {
  /** Number of the trial, from 0. */
  readonly trial: number;
  readonly status: 'completed' | 'pruned';
  readonly x: number;
  readonly y: number;
}

/** What the chart shows. */
export interface ParetoData {
  readonly points: readonly ParetoPoint[];
  /** The metric of each axis and which way is better. */
  readonly x: Objective;
  readonly y: Objective;
  /** Number of the trial to ring. */
  readonly best?: number;
  /** A point to compare with, such as the teacher. */
  readonly reference?: { readonly name: string; readonly x: number; readonly y: number };
}

/** How the chart is drawn. */
export interface ParetoChartOptions extends ChartOptions {
  /**
   * Scale of the x axis.
   * @defaultValue logarithmic where all values are positive and the greatest is at least four times the least
   */
  readonly xScale?: 'linear' | 'log';
}

/**
 * Trials by two metrics, such as accuracy against parameters, with the Pareto front of the completed ones: the line that
 * nothing yet lies beyond.
 */
export function paretoChart(data: ParetoData, options: ParetoChartOptions = {}): string {
  const { points, x, y, best, reference } = data;
  const { width, height, points: limit } = checkChartOptions('paretoChart', options);
  const names = { x: metricLabel(x.metric), y: metricLabel(y.metric) };

  const front = paretoFront(
    points.filter(({ status }) => status === 'completed'),
    { x: x.direction, y: y.direction },
  );
  const also = reference ? [reference] : [];
  const xs = [...points, ...also].map((point) => point.x);
  const log = (options.xScale ?? suitingScale(xs)) === 'log' && xs.every((value) => value > 0);
  const xRange = log ? logRange(xs) : axisRange(xs, x.direction);
  const yRange = rangeWith(
    axisRange(
      points.map((point) => point.y),
      y.direction,
    ),
    reference?.y,
  );
  const inside = (point: { readonly x: number; readonly y: number }): boolean =>
    between(point.x, xRange) && between(point.y, yRange);

  const special = new Set(front.map(({ trial }) => trial));
  const ringed = points.filter(({ trial, status }) => trial === best && status === 'completed');
  const { kept, of } = thin(points, limit, ({ trial }) => special.has(trial));
  const drawn = kept.filter(inside);
  const plain = drawn.filter(({ trial, status }) => status === 'completed' && !special.has(trial));
  const pruned = drawn.filter(({ status }) => status === 'pruned');
  const shownFront = front.filter(inside);
  const outside = kept.length - drawn.length;
  const title = (point: ParetoPoint): string =>
    `trial ${point.trial}: ${names.x} ${formatNumber(point.x)}, ${names.y} ${formatNumber(point.y)}`;

  const r = kept.length > 400 ? 2 : 3;
  const legend: LegendEntry[] = [{ symbol: 'dot', className: 'trial', text: 'trial' }];
  if (pruned.length > 0) legend.push({ symbol: 'dot', className: 'pruned', text: 'pruned' });
  if (front.length > 0) legend.push({ symbol: 'line', className: 'line', text: 'Pareto front' });
  if (ringed.length > 0) legend.push({ symbol: 'ring', className: 'best', text: 'best trial' });
  if (reference)
    legend.push({
      symbol: 'diamond',
      className: 'reference',
      text: clip(reference.name, 30) + (inside(reference) ? '' : ', off the scale'),
    });

  return plotFigure({
    width,
    height,
    legend,
    label:
      `${names.y} against ${names.x} of ${count(points.length, 'trial')}; ` +
      `${count(front.length, 'trial')} on the Pareto front.` +
      (kept.length < of ? ` ${count(kept.length, 'trial')} of ${of} are drawn.` : '') +
      (outside > 0
        ? ` ${count(outside, 'trial')} far on the worse side ${outside === 1 ? 'is' : 'are'} off the scale.`
        : ''),
    xLabel: `${names.x}${log ? ' (log scale)' : ''}`,
    yLabel: axisLabel(names.y, y.direction),
    x: {
      type: log ? 'log' : 'linear',
      domain: [xRange.low, xRange.high],
      ticks: log ? logTicks(xRange.low, xRange.high) : linearTicks(xRange.low, xRange.high, width / 90),
      tickFormat: log ? (tick: number) => formatCompact(tick, 2) : (tick: number) => formatTick(tick, xRange),
    },
    y: { domain: [yRange.low, yRange.high], ticks: 5, tickFormat: (tick: number) => formatTick(tick, yRange) },
    marks: [
      Plot.dot(plain, { className: 'trial', x: 'x', y: 'y', r, title }),
      Plot.dot(pruned, { className: 'pruned', x: 'x', y: 'y', r, title }),
      Plot.line(attained(shownFront, x, xRange), { className: 'line', x: 'x', y: 'y', curve: 'step-after' }),
      Plot.dot(shownFront, { className: 'front', x: 'x', y: 'y', r: 4, title }),
      Plot.dot(ringed.filter(inside), { className: 'best', x: 'x', y: 'y', r: 7.5, title }),
      Plot.dot(also.filter(inside), {
        className: 'reference',
        x: 'x',
        y: 'y',
        symbol: 'diamond',
        r: 6.5,
        title: (point: NonNullable<typeof reference>) =>
          `${clip(point.name, 60)}: ${names.x} ${formatNumber(point.x)}, ${names.y} ${formatNumber(point.y)}`,
      }),
    ],
  });
}

/** The front's line goes on to the worse edge of the x axis: whatever costs more attains as much. */
function attained(front: readonly ParetoPoint[], x: Objective, { low, high }: AxisRange): { x: number; y: number }[] {
  const last = front.at(-1);
  return last === undefined ? [] : [...front, { x: x.direction === 'maximize' ? low : high, y: last.y }];
}

function suitingScale(values: readonly number[]): 'linear' | 'log' {
  if (values.length === 0) return 'linear';
  const sorted = [...values].sort(byMerit('minimize'));
  return sorted[0] > 0 && sorted[sorted.length - 1] / sorted[0] >= 4 ? 'log' : 'linear';
}

/** The whole range with a margin of 5 % of its logarithm. */
function logRange(values: readonly number[]): AxisRange {
  const low = values.reduce((a, b) => Math.min(a, b), Infinity);
  const high = values.reduce((a, b) => Math.max(a, b), 0);
  const margin = Math.max(1.02, (high / low) ** 0.05);
  return { low: low / margin, high: high * margin };
}

function between(value: number, { low, high }: AxisRange): boolean {
  return value >= low && value <= high;
}
