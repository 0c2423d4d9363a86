import { formatCompact } from '../markup/numbers';
import type { AxisRange } from './axis-range';

/** Ticks of a linear axis with as many decimals as keep them apart, the same for all; large ones compact. */
export function formatTick(tick: number, { low, high }: AxisRange): string {
  const size = Math.max(Math.abs(low), Math.abs(high));
  const step = 10 ** Math.floor(Math.log10(Math.max((high - low) / 5, size * 1e-9, Number.MIN_VALUE)));
  const value = Math.abs(tick) < size * 1e-9 ? 0 : tick;
  if (size >= 1000 || size < 1e-3) return formatCompact(value, Math.max(2, Math.ceil(Math.log10(size / step)) + 1));
  const decimals = Math.max(0, -Math.floor(Math.log10(step)));
  return value.toFixed(Math.min(decimals, 9)).replace('-', '\u2212');
}
