import { markup } from '../markup/markup';

/** How large a sparkline is. */
export interface SparklineOptions {
  /** Width in CSS pixels. @defaultValue 72 */
  readonly width?: number;
  /** Height in CSS pixels. @defaultValue 18 */
  readonly height?: number;
  /** The values at the foot and at the top, so that sparklines compare. @defaultValue the least and greatest value */
  readonly range?: readonly [low: number, high: number];
}

/** A line the size of a word, without axes; empty for fewer than two values. */
export function sparkline(values: readonly number[], options: SparklineOptions = {}): string {
  const { width = 72, height = 18 } = options;
  if (values.length < 2) return '';
  const [low, high] = options.range ?? [Math.min(...values), Math.max(...values)];
  const scale = high > low ? (height - 3) / (high - low) : 0;
  const line = values.map((value, i) => {
    const x = 1.5 + (i * (width - 3)) / (values.length - 1);
    const clamped = Math.min(Math.max(value, low), high);
    const y = scale === 0 ? height / 2 : height - 1.5 - (clamped - low) * scale;
    return `${tenths(x)},${tenths(y)}`;
  });
  return markup`<svg xmlns="http://www.w3.org/2000/svg" class="arc-spark" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" aria-hidden="true"><path d="M${line.join('L')}" fill="none" stroke="currentColor" stroke-width="1.5" stroke-linejoin="round"/></svg>`
    .text;
}

function tenths(value: number): number {
  return Math.round(value * 10) / 10;
}
