/** A well-conditioned symmetric positive definite n × n matrix, row-major. */
export function positiveDefinite(n: number): Float64Array {
  return Float64Array.from({ length: n * n }, (_, at) => {
    const [i, j] = [Math.floor(at / n), at % n];
    return Math.exp(-Math.abs(i - j) / 7) * Math.cos((i - j) / 3) + (i === j ? 0.1 : 0);
  });
}
