import type { Objective } from '@archipelago/trials';

/** The part of an axis that is shown. */
export interface AxisRange {
  readonly low: number;
  readonly high: number;
}

/**
 * The range that shows `values` well, with a margin of 5 %. A few values that are far worse than the rest, such as those
 * of collapsed networks, would press all others against the edge: where the worse side reaches further than three times
 * the spread of the better three quarters, the range ends there. The better side is never cut.
 */
export function axisRange(values: readonly number[], direction: Objective['direction']): AxisRange {
  const sorted = [...values].sort((a, b) => a - b);
  if (sorted.length === 0) return { low: 0, high: 1 };
  let low = sorted[0];
  let high = sorted[sorted.length - 1];
  const at = (fraction: number): number => sorted[Math.round(fraction * (sorted.length - 1))];
  if (direction === 'maximize') {
    const reach = 3 * (high - at(0.25));
    if (reach > 0 && high - low > 2 * reach) low = sorted.find((value) => value >= high - reach)!;
  } else {
    const reach = 3 * (at(0.75) - low);
    if (reach > 0 && high - low > 2 * reach) high = sorted.findLast((value) => value <= low + reach)!;
  }
  return padded(low, high);
}

/** The range widened to show `value` too, where that makes it at most twice as long. */
export function rangeWith(range: AxisRange, value: number | undefined): AxisRange {
  if (value === undefined) return range;
  const margin = 0.05 * (range.high - range.low);
  const low = Math.min(range.low, value - margin);
  const high = Math.max(range.high, value + margin);
  return high - low <= 2 * (range.high - range.low) ? { low, high } : range;
}

function padded(low: number, high: number): AxisRange {
  const margin = high > low ? 0.05 * (high - low) : Math.max(Math.abs(high) * 0.05, 1e-6);
  return { low: low - margin, high: high + margin };
}
