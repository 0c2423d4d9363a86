/** Σ aᵢ bᵢ. */
export function inner(a: Float64Array, b: Float64Array): number {
  let total = 0;
  for (let i = 0; i < a.length; i++) total += a[i] * b[i];
  return total;
}

/** The Euclidean length of a vector. */
export function norm(a: Float64Array): number {
  return Math.sqrt(inner(a, a));
}

/** The greatest |aᵢ|; 0 of none. */
export function greatestMagnitude(a: Float64Array): number {
  let greatest = 0;
  for (const x of a) greatest = Math.max(greatest, Math.abs(x));
  return greatest;
}

/** The nearest point within bounds. */
export function project(
  point: Float64Array,
  { lower, upper }: { readonly lower: Float64Array; readonly upper: Float64Array },
): Float64Array {
  return point.map((x, i) => Math.min(Math.max(x, lower[i]), upper[i]));
}
