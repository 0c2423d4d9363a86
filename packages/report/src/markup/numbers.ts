/**
 * A number for a reader: integers with thousands separators, others with `digits` significant digits, in scientific
 * notation from 10^12 and below 10^-4. The same in every locale.
 */
export function formatNumber(value: number, digits = 4): string {
  if (!Number.isFinite(value)) return '\u2013';
  const size = Math.abs(value);
  if (size !== 0 && (size >= 1e12 || size < 1e-4)) return minus(value.toExponential(Math.max(0, digits - 2)));
  if (Number.isInteger(value)) return minus(grouped(String(value)));
  const places = Math.max(0, digits - 1 - Math.floor(Math.log10(size)));
  return minus(grouped(value.toFixed(Math.min(places, 8))));
}

/** A number in few characters, such as `12.3k`, for ticks and drawings. */
export function formatCompact(value: number, digits = 3): string {
  if (!Number.isFinite(value)) return '\u2013';
  for (const [unit, suffix] of units) {
    // 999,999 reads 1M and not 1000k.
    if (Number(Math.abs(value).toPrecision(digits)) >= unit) return minus(short(value / unit, digits)) + suffix;
  }
  return minus(short(value, digits));
}

/** How many times smaller or larger, such as `4.2×`. */
export function formatRatio(ratio: number): string {
  return `${short(ratio, 3)}\u00d7`;
}

/** A duration in seconds as a reader says it: `12 ms`, `3.4 s`, `2 min 05 s`, `1 h 02 min`. */
export function formatDuration(seconds: number): string {
  if (!Number.isFinite(seconds)) return '\u2013';
  if (seconds < 0.0995) return `${Math.round(seconds * 1000)} ms`;
  if (seconds < 59.95) return `${seconds < 9.95 ? seconds.toFixed(1) : Math.round(seconds)} s`;
  const whole = Math.round(seconds);
  const two = (part: number): string => String(part).padStart(2, '0');
  if (whole < 3600) return `${Math.floor(whole / 60)} min ${two(whole % 60)} s`;
  return `${Math.floor(whole / 3600)} h ${two(Math.floor((whole % 3600) / 60))} min`;
}

const units = [
  [1e12, 'T'],
  [1e9, 'G'],
  [1e6, 'M'],
  [1e3, 'k'],
] as const;

/** At most `digits` significant digits and no trailing zeros. */
function short(value: number, digits: number): string {
  return String(Number(value.toPrecision(digits)));
}

function grouped(text: string): string {
  const [whole, fraction] = text.split('.');
  const separated = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? separated : `${separated}.${fraction}`;
}

function minus(text: string): string {
  return text.replace('-', '\u2212');
}
