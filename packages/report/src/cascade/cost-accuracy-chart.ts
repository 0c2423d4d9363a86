import * as Plot from '@observablehq/plot';
import type { AxisRange } from '../charts/axis-range';
import { checkChartOptions, type ChartOptions } from '../charts/chart-options';
import { layOutLegend, rowHeight, type LegendEntry } from '../charts/legend';
import { plotFigure } from '../charts/plot-figure';
import { thin } from '../charts/thin';
import { linearTicks, logTicks } from '../charts/ticks';
import { formatCompact, formatNumber } from '../markup/numbers';
import { clip, count, metricLabel } from '../markup/words';
import type { CascadeReport, ReportedCascade } from './cascade-report';
import { cascadeName, percent } from './cascade-words';
import { placeLabels, sides } from './place-labels';
import { shortNames } from './short-names';

interface Point {
  readonly cost: number;
  readonly accuracy: number;
}

/**
 * Accuracy against average cost: models by themselves as dots with their names, the Pareto front of committees as a line of
 * steps, and the chosen cascade ringed, with the interval of its accuracy on held-out samples. The cost's axis is
 * logarithmic where the greatest is at least four times the least.
 */
export function costAccuracyChart(report: CascadeReport, options: ChartOptions = {}): string {
  const { singles, chosen, heldOut, pareto, costName = 'cost', level = 0.95 } = report;
  const { width, height, points: limit } = checkChartOptions('costAccuracyChart', options);
  const name = metricLabel(costName);
  const front = [...pareto].sort((a, b) => a.cost - b.cost || a.accuracy - b.accuracy);
  const { kept, of } = thin(front, limit, ({ members }) => members.length === 1);
  const [lower, upper] = heldOut.accuracyInterval;

  const all: readonly Point[] = [...singles, ...front, chosen, heldOut];
  const costs = all.map(({ cost }) => cost);
  const log = suitsLog(costs);
  const x = log ? logRange(costs) : linearRange(costs);
  const y = linearRange([...all.map(({ accuracy }) => accuracy), lower, upper]);

  const legend: LegendEntry[] = [
    { symbol: 'dot', className: 'trial', text: 'one model' },
    { symbol: 'line', className: 'line', text: 'best committees' },
    { symbol: 'ring', className: 'best', text: 'chosen' },
    { symbol: 'line', className: 'best-curve', text: `chosen, held out, ${formatNumber(100 * level)} % interval` },
  ];
  const ends = { x1: heldOut.cost, x2: heldOut.cost, y1: lower, y2: upper };
  return plotFigure({
    width,
    height,
    legend,
    label:
      `Accuracy against average ${name} of ${count(singles.length, 'model')} and ` +
      `${count(front.length, 'committee')} that none beats; the chosen cascade reaches ${percent(chosen.accuracy)} ` +
      `at ${formatNumber(chosen.cost)}.${kept.length < of ? ` ${count(kept.length, 'committee')} of ${of} are drawn.` : ''}`,
    xLabel: `average ${name} a sample${log ? ' (log scale)' : ''}`,
    yLabel: 'accuracy (%)',
    x: {
      type: log ? 'log' : 'linear',
      domain: [x.low, x.high],
      ticks: log ? logTicks(x.low, x.high) : linearTicks(x.low, x.high, width / 90),
      tickFormat: (tick) => formatCompact(tick, 2),
    },
    y: {
      domain: [y.low, y.high],
      ticks: 5,
      tickFormat: (tick) => formatNumber(Number((100 * tick).toPrecision(6)), 3),
    },
    marks: [
      Plot.line(steps(front, x), { className: 'line', x: 'cost', y: 'accuracy', curve: 'step-after' }),
      Plot.dot(kept, {
        className: 'front',
        x: 'cost',
        y: 'accuracy',
        r: kept.length > 60 ? 2 : 3,
        title: (cascade: ReportedCascade) => titleOf(cascadeName(cascade.members), cascade),
      }),
      Plot.dot(singles, {
        className: 'trial',
        x: 'cost',
        y: 'accuracy',
        r: 4,
        title: (model: (typeof singles)[number]) => titleOf(clip(model.name, 60), model),
      }),
      Plot.link([ends], { className: 'best-curve', x1: 'x1', x2: 'x2', y1: 'y1', y2: 'y2' }),
      Plot.dot([heldOut], {
        className: 'best',
        x: 'cost',
        y: 'accuracy',
        r: 3,
        title: (point: Point) => titleOf('chosen, on held-out samples', point),
      }),
      Plot.dot([chosen], {
        className: 'best',
        x: 'cost',
        y: 'accuracy',
        r: 7.5,
        title: (cascade: ReportedCascade) => titleOf(`chosen: ${cascadeName(cascade.members)}`, cascade),
      }),
      ...labels(),
    ],
  });

  /** Names of the models, where there is room, a mark a side. */
  function labels(): Plot.Markish[] {
    const top = layOutLegend(legend, width).length * rowHeight + 30;
    const bounds = { left: 52, right: width - 4, top: top - 8, bottom: height - 42 };
    const at = ({ cost, accuracy }: Point): { x: number; y: number } => ({
      x: bounds.left + share(cost, x, log) * (width - 16 - bounds.left),
      y: bounds.bottom - share(accuracy, y, false) * (bounds.bottom - top),
    });
    const short = shortNames(singles.map((model) => model.name));
    const named = singles.map((model, i) => ({ ...model, text: clip(short[i], 18) }));
    const interval = [0, 0.25, 0.5, 0.75, 1].map((part) => ({
      cost: heldOut.cost,
      accuracy: lower + part * (upper - lower),
    }));
    const placed = placeLabels(
      named.map((model) => ({ ...at(model), text: model.text })),
      { bounds, others: kept.map(at), reserved: [chosen, heldOut, ...interval].map(at) },
    );
    return sides.map((side) =>
      Plot.text(
        named.filter((_, i) => placed[i] === side),
        { className: 'label', x: 'cost', y: 'accuracy', text: 'text', ...side },
      ),
    );
  }
}

function titleOf(name: string, { accuracy, cost }: Point): string {
  return `${name}: ${percent(accuracy)} at ${formatNumber(cost)}`;
}

/** Goes on to the right edge: whatever may cost more attains as much. */
function steps(front: readonly Point[], { high }: AxisRange): Point[] {
  const last = front.at(-1);
  return last === undefined ? [] : [...front, { cost: high, accuracy: last.accuracy }];
}

function suitsLog(costs: readonly number[]): boolean {
  const { low, high } = extent(costs);
  return low > 0 && high / low >= 4;
}

function logRange(values: readonly number[]): AxisRange {
  const { low, high } = extent(values);
  const margin = Math.max(1.02, (high / low) ** 0.05);
  return { low: low / margin, high: high * margin };
}

function linearRange(values: readonly number[]): AxisRange {
  const { low, high } = extent(values);
  const margin = high > low ? 0.06 * (high - low) : Math.max(Math.abs(high) * 0.05, 1e-6);
  return { low: low - margin, high: high + margin };
}

function extent(values: readonly number[]): AxisRange {
  return {
    low: values.reduce((a, b) => Math.min(a, b), Infinity),
    high: values.reduce((a, b) => Math.max(a, b), -Infinity),
  };
}

/** Where a value lies in a range, 0 to 1. */
function share(value: number, { low, high }: AxisRange, log: boolean): number {
  return log ? Math.log(value / low) / Math.log(high / low) : (value - low) / (high - low);
}
