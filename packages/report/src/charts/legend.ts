import { markup, type Markup } from '../markup/markup';
import { textWidth } from '../markup/text-width';
import { symbolMarkup, type Symbol } from './symbol';

/** One line of a legend: a mark as the chart draws it, and what it means. */
export interface LegendEntry {
  readonly symbol: Symbol;
  /** Class of the mark in the chart's style. */
  readonly className: string;
  readonly text: string;
}

interface PlacedEntry extends LegendEntry {
  /** Left edge, pixels. */
  readonly x: number;
}

/** Height of a row of the legend, pixels. */
export const rowHeight = 18;

const symbolSpace = 22;
const gap = 16;

/** Entries in as many rows as `width` needs. */
export function layOutLegend(entries: readonly LegendEntry[], width: number): PlacedEntry[][] {
  const rows: PlacedEntry[][] = [];
  let x = Infinity;
  for (const entry of entries) {
    const needed = symbolSpace + textWidth(entry.text, 11);
    if (x + needed > width - 8) {
      rows.push([]);
      x = 4;
    }
    rows[rows.length - 1].push({ ...entry, x });
    x += needed + gap;
  }
  return rows;
}

/** The legend's markup, its top at 0. */
export function legendMarkup(rows: readonly (readonly PlacedEntry[])[]): Markup {
  return markup`<g class="legend" text-anchor="start">${rows.map((row, i) =>
    row.map(({ symbol, className, text, x }) => {
      const y = i * rowHeight + 12;
      return markup`<g class="${className}">${symbolMarkup(symbol, x + 8, y)}</g><text x="${x + symbolSpace}" y="${y + 4}">${text}</text>`;
    }),
  )}</g>`;
}
