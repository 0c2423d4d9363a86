/** About `count` round ticks within [`low`, `high`], steps of 1, 2 or 5 times a power of ten. */
export function linearTicks(low: number, high: number, count = 6): number[] {
  return stepTicks(low, high, roundStep((high - low) / count));
}

/** The same for whole numbers. */
export function integerTicks(low: number, high: number, count = 8): number[] {
  return stepTicks(low, high, Math.max(1, roundStep((high - low) / count)));
}

/** Ticks of a logarithmic axis over the positive range [`low`, `high`]: finer steps the fewer decades there are. */
export function logTicks(low: number, high: number): number[] {
  const decades = Math.log10(high / low);
  const factors = decades > 4 ? [1] : decades > 2.2 ? [1, 3] : decades > 1 ? [1, 2, 5] : [1, 1.5, 2, 3, 4, 5, 6, 8];
  const every = Math.max(1, Math.ceil(decades / 8));
  const ticks: number[] = [];
  for (let exponent = Math.floor(Math.log10(low)); exponent <= Math.ceil(Math.log10(high)); exponent++) {
    if (exponent % every !== 0) continue;
    for (const factor of factors) {
      const tick = Number(`${factor}e${exponent}`);
      if (tick >= low * (1 - 1e-9) && tick <= high * (1 + 1e-9)) ticks.push(tick);
    }
  }
  return ticks;
}

/** The least of 1, 2 and 5 times a power of ten that is at least `step`. */
function roundStep(step: number): number {
  const power = 10 ** Math.floor(Math.log10(step));
  return power * ([1, 2, 5].find((factor) => factor * power >= step) ?? 10);
}

function stepTicks(low: number, high: number, step: number): number[] {
  const first = Math.ceil(low / step);
  const amount = Math.max(0, Math.floor(high / step) - first + 1);
  // Multiples of steps such as 0.1 are not exact: round them to the step's own decimals.
  return Array.from({ length: Math.min(amount, 100) }, (_, i) => Number(((first + i) * step).toPrecision(12)));
}
