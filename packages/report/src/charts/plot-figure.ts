import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom/worker';
import { markup, trusted } from '../markup/markup';
import { chartStyle } from './chart-style';
import { layOutLegend, legendMarkup, rowHeight, type LegendEntry } from './legend';

/** A scale and its ticks: where they are, or about how many. */
export interface FigureAxis<Ticks> extends Omit<Plot.ScaleOptions, 'ticks' | 'tickFormat'> {
  readonly ticks: Ticks;
  readonly tickFormat: (tick: number) => string;
}

/** What a chart says about itself, besides its marks and scales. */
export interface FigureOptions extends Omit<Plot.PlotOptions, 'document' | 'className' | 'style' | 'x' | 'y'> {
  readonly width: number;
  readonly height: number;
  /** The sentence that stands for the chart where it can't be seen. */
  readonly label: string;
  readonly legend: readonly LegendEntry[];
  readonly x: FigureAxis<readonly number[]>;
  readonly y: FigureAxis<number>;
  readonly xLabel: string;
  readonly yLabel: string;
}

/** A chart as one `<svg>` with its style inside, drawn by Observable Plot on a document of its own. */
export function plotFigure({ label, legend, x, y, xLabel, yLabel, marks = [], ...options }: FigureOptions): string {
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  const { width, height } = options;
  const rows = layOutLegend(legend, width);
  const marginTop = rows.length * rowHeight + 30;
  const figure = Plot.plot({
    ...options,
    document,
    ...{ marginTop, marginRight: 16, marginBottom: 42, marginLeft: 52 },
    x: { ...withoutTicks(x), axis: null },
    y: { ...withoutTicks(y), axis: null },
    marks: [
      Plot.gridY({ className: 'grid', ticks: y.ticks }),
      Plot.axisY({ label: null, tickSize: 0, tickPadding: 8, ticks: y.ticks, tickFormat: y.tickFormat }),
      Plot.axisX(x.ticks, { label: null, tickSize: 4, text: x.tickFormat }),
      ...marks,
    ],
  }) as unknown as SVGSVGElement;
  figure.querySelectorAll('style').forEach((style) => style.remove());
  figure.querySelectorAll('*').forEach(roundAttributes);

  return markup`<svg xmlns="http://www.w3.org/2000/svg" class="arc-chart" role="img" aria-label="${label}" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" fill="currentColor" text-anchor="middle"><style>${trusted(chartStyle)}</style>${legendMarkup(rows)}<text class="axis-label" text-anchor="start" x="4" y="${marginTop - 12}">${yLabel}</text><text class="axis-label" text-anchor="end" x="${width - 16}" y="${height - 6}">${xLabel}</text>${trusted(figure.innerHTML)}</svg>`
    .text;
}

/** Ticks belong to the axis marks, not to the scale. */
function withoutTicks({ ticks: _ticks, tickFormat: _tickFormat, ...scale }: FigureAxis<unknown>): Plot.ScaleOptions {
  return scale;
}

const geometry = ['d', 'transform', 'cx', 'cy', 'x', 'y', 'x1', 'y1', 'x2', 'y2', 'width', 'height'] as const;

/** Hundredths of a pixel are enough, and a fifth of the bytes. */
function roundAttributes(element: Element): void {
  for (const name of geometry) {
    const value = element.getAttribute(name);
    if (value === null || !value.includes('.')) continue;
    element.setAttribute(
      name,
      value.replace(/-?\d+\.\d{3,}(e-?\d+)?/g, (number) => String(Number(Number(number).toFixed(2)))),
    );
  }
}
