import * as Plot from '@observablehq/plot';
import { checkChartOptions, type ChartOptions } from '../charts/chart-options';
import type { LegendEntry } from '../charts/legend';
import { plotFigure } from '../charts/plot-figure';
import { clip } from '../markup/words';
import type { CascadeReport } from './cascade-report';
import { percent } from './cascade-words';
import { shortNames } from './short-names';

interface Bar {
  readonly from: number;
  readonly to: number;
  readonly ratio: number;
  readonly middle: number;
}

/** How many of the samples leave after each member, as bars: those it was chosen on, and the held-out ones where they are known. */
export function exitChart({ singles, chosen, heldOut }: CascadeReport, options: ChartOptions = {}): string {
  const { width, height } = checkChartOptions('exitChart', options);
  const { members, exitRatios } = chosen;
  const all = [...new Set([...singles.map(({ name }) => name), ...members])];
  const short = shortNames(all);
  const other = heldOut.exitRatios?.length === exitRatios.length ? heldOut.exitRatios : undefined;
  const widthOfBar = other ? 0.3 : 0.5;
  const bars = (ratios: readonly number[], from: number): Bar[] =>
    ratios.map((ratio, i) => {
      const left = i + 1 + from;
      return { from: left, to: left + widthOfBar, ratio, middle: left + widthOfBar / 2 };
    });
  const selection = bars(exitRatios, other ? -0.32 : -0.25);
  const held = other ? bars(other, 0.02) : [];
  const highest = [...selection, ...held].reduce((most, { ratio }) => Math.max(most, ratio), 0);

  const legend: LegendEntry[] = [];
  if (other) {
    legend.push({ symbol: 'dot', className: 'trial', text: 'chosen on' });
    legend.push({ symbol: 'dot', className: 'front', text: 'held out' });
  }
  const bar = (data: readonly Bar[], className: string): Plot.Markish =>
    Plot.rectY(data, {
      className,
      x1: 'from',
      x2: 'to',
      y1: 0,
      y2: 'ratio',
      title: ({ ratio }: Bar) => percent(ratio),
    });
  const room = Math.max(4, Math.floor(width / members.length / 9));
  return plotFigure({
    width,
    height,
    legend,
    label: `Share of samples that leave after each member: ${members
      .map((name, i) => `${clip(name, 40)} ${percent(exitRatios[i])}`)
      .join(', ')}.`,
    xLabel: 'leaves after',
    yLabel: 'share of samples (%)',
    x: {
      domain: [0.5, members.length + 0.5],
      ticks: members.map((_, i) => i + 1),
      tickFormat: (stage) => clip(short[all.indexOf(members[stage - 1])], room),
    },
    y: {
      domain: [0, Math.min(1, 1.12 * highest) || 1],
      ticks: 5,
      tickFormat: (share) => String(Number((100 * share).toPrecision(3))),
    },
    marks: [
      bar(selection, other ? 'trial' : 'front'),
      bar(held, 'front'),
      Plot.text(other ? held : selection, {
        className: 'label',
        x: 'middle',
        y: 'ratio',
        dy: -9,
        text: ({ ratio }: Bar) => percent(ratio, 1),
      }),
    ],
  });
}
