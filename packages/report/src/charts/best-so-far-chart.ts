import * as Plot from '@observablehq/plot';
import type { Objective } from '@archipelago/trials';
import { clip, count, metricLabel } from '../markup/words';
import { formatNumber } from '../markup/numbers';
import { improvements } from '../run/best-so-far';
import { axisLabel } from './axis-label';
import { axisRange, rangeWith } from './axis-range';
import { checkChartOptions, type ChartOptions } from './chart-options';
import type { LegendEntry } from './legend';
import { plotFigure } from './plot-figure';
import { thin } from './thin';
import { formatTick } from './tick-format';
import { integerTicks } from './ticks';

/** One trial of the chart. */
export interface BestSoFarTrial {
  /** Number of the trial, from 0. */
  readonly trial: number;
  readonly status: 'completed' | 'pruned' | 'failed';
  /** Value of the objective's metric; a failed trial has none. */
  readonly value?: number;
}

/** What the chart shows. */
export interface BestSoFarData {
  readonly trials: readonly BestSoFarTrial[];
  readonly objective: Objective;
  /** A value to compare with, such as the teacher's. */
  readonly reference?: { readonly name: string; readonly value: number };
}

type Valued = BestSoFarTrial & { readonly value: number };

/**
 * The value of every trial in the order of their numbers, with the best completed one so far as a line of steps. Failed
 * trials are crosses at the foot; values far on the worse side are triangles there.
 */
export function bestSoFarChart({ trials, objective, reference }: BestSoFarData, options: ChartOptions = {}): string {
  const { width, height, points } = checkChartOptions('bestSoFarChart', options);
  const { metric, direction } = objective;
  const name = metricLabel(metric);

  const valued = trials.filter((trial): trial is Valued => trial.value !== undefined && trial.status !== 'failed');
  const steps = improvements(
    valued.filter(({ status }) => status === 'completed'),
    direction,
  );
  const values = valued.map(({ value }) => value);
  const range = rangeWith(axisRange(values, direction), values.length === 0 ? undefined : reference?.value);
  const shownReference =
    reference !== undefined && reference.value >= range.low && reference.value <= range.high ? [reference.value] : [];
  const numbers = trials.map(({ trial }) => trial);
  const first = numbers.reduce((a, b) => Math.min(a, b), Infinity);
  const last = numbers.reduce((a, b) => Math.max(a, b), -Infinity);
  const domain = trials.length === 0 ? [0, 1] : [first - 0.5, last + 0.5];

  const improving = new Set(steps.map(({ trial }) => trial));
  const { kept, of } = thin(trials, points, ({ trial }) => improving.has(trial));
  const shown = kept.filter((trial): trial is Valued => trial.value !== undefined && trial.status !== 'failed');
  const inside = ({ value }: Valued): boolean => value >= range.low && value <= range.high;
  const completed = shown.filter((trial) => trial.status === 'completed' && inside(trial));
  const pruned = shown.filter((trial) => trial.status === 'pruned' && inside(trial));
  const outliers = shown.filter((trial) => !inside(trial));
  const failed = kept.filter(({ status }) => status === 'failed');

  const worst = direction === 'maximize' ? range.low : range.high;
  const foot = direction === 'maximize' ? 10 : -10;
  const best = steps.at(-1);
  const line = best ? [...steps, { ...best, trial: last }] : [];
  const title = ({ trial, value }: Valued): string => `trial ${trial}: ${name} ${formatNumber(value)}`;

  const r = kept.length > 400 ? 2 : 3;
  const legend: LegendEntry[] = [{ symbol: 'dot', className: 'trial', text: 'trial' }];
  if (pruned.length > 0) legend.push({ symbol: 'dot', className: 'pruned', text: 'pruned' });
  if (outliers.length > 0) legend.push({ symbol: 'triangle', className: 'outlier', text: 'off the scale' });
  if (failed.length > 0) legend.push({ symbol: 'cross', className: 'failed', text: 'failed' });
  if (best) legend.push({ symbol: 'line', className: 'line', text: 'best so far' });
  if (reference) {
    const text = shownReference.length > 0 ? '' : `, ${formatNumber(reference.value)}, off the scale`;
    legend.push({ symbol: 'line', className: 'reference-line', text: clip(reference.name, 30) + text });
  }

  return plotFigure({
    width,
    height,
    legend,
    label:
      `Best ${name} so far against the number of trials: ${count(trials.length, 'trial')}, ${failed.length} failed` +
      (best ? `, best ${formatNumber(best.value)} in trial ${best.trial}.` : ', none completed.') +
      (kept.length < of ? ` ${count(kept.length, 'trial')} of ${of} are drawn.` : ''),
    xLabel: 'trial',
    yLabel: axisLabel(name, direction),
    x: { domain, ticks: integerTicks(domain[0], domain[1], width / 60), tickFormat: (t: number) => String(t) },
    y: {
      domain: [range.low, range.high],
      [direction === 'maximize' ? 'insetBottom' : 'insetTop']: failed.length + outliers.length > 0 ? 18 : 0,
      ticks: 5,
      tickFormat: (t: number) => formatTick(t, range),
    },
    marks: [
      Plot.ruleY(shownReference, { className: 'reference-line' }),
      Plot.dot(completed, { className: 'trial', x: 'trial', y: 'value', r, title }),
      Plot.dot(pruned, { className: 'pruned', x: 'trial', y: 'value', r, title }),
      Plot.dot(outliers, {
        className: 'outlier',
        x: 'trial',
        y: () => worst,
        dy: foot,
        symbol: 'triangle',
        rotate: direction === 'maximize' ? 180 : 0,
        r: 3.5,
        title,
      }),
      Plot.dot(failed, {
        className: 'failed',
        x: 'trial',
        y: () => worst,
        dy: foot,
        symbol: 'times',
        r: 3.5,
        title: ({ trial }: BestSoFarTrial) => `trial ${trial} failed`,
      }),
      Plot.line(line, { className: 'line', x: 'trial', y: 'value', curve: 'step-after' }),
      Plot.dot(best ? [best] : [], { className: 'best', x: 'trial', y: 'value', r: 6, title }),
    ],
  });
}
