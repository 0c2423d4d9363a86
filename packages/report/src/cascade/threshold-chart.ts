import * as Plot from '@observablehq/plot';
import { checkChartOptions, type ChartOptions } from '../charts/chart-options';
import type { LegendEntry } from '../charts/legend';
import { plotFigure } from '../charts/plot-figure';
import { integerTicks } from '../charts/ticks';
import { formatTick } from '../charts/tick-format';
import { clip } from '../markup/words';
import type { ReportedCascade } from './cascade-report';
import { thresholdText } from './cascade-words';

/** How the stages are told apart; the last is for all that follow. */
const styles = [
  { className: 'front', symbol: 'circle', inLegend: 'dot' },
  { className: 'reference', symbol: 'diamond', inLegend: 'diamond' },
  { className: 'trial', symbol: 'circle', inLegend: 'dot' },
] as const;

/** The thresholds of a cascade by predicted class, a mark a class and stage; `undefined` where no stage has any. */
export function thresholdChart(
  { members, thresholds }: ReportedCascade,
  options: ChartOptions = {},
): string | undefined {
  const { width, height } = checkChartOptions('thresholdChart', options);
  const stages = thresholds.flatMap((values, stage) =>
    typeof values === 'number' ? [] : [{ stage, marks: values.map((value, label) => ({ label, value })) }],
  );
  if (stages.length === 0) return undefined;
  const values = stages.flatMap(({ marks }) => marks.map(({ value }) => value));
  const low = values.reduce((a, b) => Math.min(a, b), Infinity);
  const high = values.reduce((a, b) => Math.max(a, b), -Infinity);
  const margin = 0.06 * (high - low) || 0.05 * Math.abs(high) || 1;
  const range = { low: low - margin, high: high + margin };
  const classes = stages[0].marks.length;
  const domain = [-0.5, classes - 0.5] as const;
  const nameOf = (stage: number): string => `after ${clip(members[stage], 24)}`;
  const styleOf = (stage: number): (typeof styles)[number] => styles[Math.min(stage, styles.length - 1)];
  return plotFigure({
    width,
    height,
    legend: stages.map(({ stage }): LegendEntry => ({
      symbol: styleOf(stage).inLegend,
      className: styleOf(stage).className,
      text: nameOf(stage),
    })),
    label: `Thresholds by predicted class, of which there are ${classes}, and by stage.`,
    xLabel: 'predicted class',
    yLabel: 'leaves from this confidence',
    x: { domain: [...domain], ticks: integerTicks(0, classes - 1, width / 60), tickFormat: String },
    y: { domain: [range.low, range.high], ticks: 5, tickFormat: (tick) => formatTick(tick, range) },
    marks: stages.map(({ stage, marks }) =>
      Plot.dot(marks, {
        className: styleOf(stage).className,
        symbol: styleOf(stage).symbol,
        x: 'label',
        y: 'value',
        r: classes > 200 ? 2 : 3.5,
        title: ({ label, value }: { label: number; value: number }) =>
          `class ${label}, ${nameOf(stage)}: ${thresholdText(value)}`,
      }),
    ),
  });
}
