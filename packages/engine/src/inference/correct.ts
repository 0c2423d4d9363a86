import type { Tensor } from '../program/tensor';

/**
 * How many of the first `count` rows of `logits` [n, classes] have their greatest element at the label. The first of
 * equal ones counts as greatest; a row with NaN is never right.
 */
export function countCorrect(logits: Tensor, labels: ArrayLike<number>, count = labels.length): number {
  const classes = logits.data.length / logits.shape[0];
  let correct = 0;
  for (let i = 0; i < count; i++) {
    const start = i * classes;
    const score = logits.data[start + labels[i]];
    let best = score === score;
    for (let k = 0; best && k < classes; k++) {
      const other = logits.data[start + k];
      best = k < labels[i] ? other < score : other <= score;
    }
    if (best) correct++;
  }
  return correct;
}
