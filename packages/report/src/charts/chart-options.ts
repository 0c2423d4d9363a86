import { ReportError } from '../errors';

/** How large a chart is and how much it draws. */
export interface ChartOptions {
  /** Width in CSS pixels. @defaultValue 520 */
  readonly width?: number;
  /** Height in CSS pixels. @defaultValue 320 */
  readonly height?: number;
  /** Most trials drawn; of more, the telling ones and an even choice of the others. @defaultValue 1500 */
  readonly points?: number;
}

/** Checked and with every default filled in. Throws a `ReportError` with code `BAD_OPTION`. */
export function checkChartOptions(chart: string, options: ChartOptions): Required<ChartOptions> {
  const { width = 520, height = 320, points = 1500 } = options;
  check(chart, 'width', width, 120, 10_000);
  check(chart, 'height', height, 100, 10_000);
  check(chart, 'points', points, 1, 100_000);
  return { width, height, points };
}

function check(chart: string, name: string, value: number, least: number, most: number): void {
  if (Number.isFinite(value) && value >= least && value <= most) return;
  throw new ReportError('BAD_OPTION', `${chart}: ${name} is ${value}; give a number from ${least} to ${most}`);
}
