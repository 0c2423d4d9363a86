/** A block of scores and the row of it that is asked for, which begins at `begin`. */
export interface ScoreRow {
  readonly block: ArrayLike<number>;
  readonly begin: number;
  readonly kind: 'logits' | 'probabilities';
}

/**
 * Writes the probabilities p_c = exp(z_c) / Σ exp(z_j) of a row into `out`, whose length is the number of classes; a row of
 * probabilities is copied. The greatest logit is taken off first, so nothing overflows. Returns `out`.
 */
export function softmaxInto(out: Float64Array, { block, begin, kind }: ScoreRow): Float64Array {
  const classes = out.length;
  if (kind === 'probabilities') {
    for (let c = 0; c < classes; c++) out[c] = block[begin + c];
    return out;
  }
  let greatest = -Infinity;
  for (let c = 0; c < classes; c++) if (block[begin + c] > greatest) greatest = block[begin + c];
  let total = 0;
  for (let c = 0; c < classes; c++) total += out[c] = Math.exp(block[begin + c] - greatest);
  for (let c = 0; c < classes; c++) out[c] /= total;
  return out;
}

/** Index of the greatest value, the lowest of equal ones. */
export function argmax(values: ArrayLike<number>): number {
  let best = 0;
  for (let c = 1; c < values.length; c++) if (values[c] > values[best]) best = c;
  return best;
}
