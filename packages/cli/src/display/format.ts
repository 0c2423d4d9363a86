/** 145066 as `145,066`. */
export function count(value: number): string {
  return Math.round(value).toLocaleString('en-US');
}

/** A fraction of 1 as `98.33 %`. */
export function percent(fraction: number): string {
  return `${(100 * fraction).toFixed(2)} %`;
}

/** Seconds as `7 s` or `2 min 05 s`. */
export function duration(seconds: number): string {
  const whole = Math.round(seconds);
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${String(whole % 60).padStart(2, '0')} s`;
}
