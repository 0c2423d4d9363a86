export interface Segmentation {
  /** (n) The class of each pixel that was predicted. */
  readonly predicted: ArrayLike<number>;
  /** (n) The class that it has. */
  readonly labels: ArrayLike<number>;
  readonly classes: number;
}

/**
 * The mean over classes of intersection over union: pixels that are of the class and predicted as it, over pixels that are
 * either, counted over all images together. Classes that are nowhere do not count.
 */
export function meanIou({ predicted, labels, classes }: Segmentation): number {
  const intersection = new Float64Array(classes);
  const union = new Float64Array(classes);
  for (let i = 0; i < labels.length; i++) {
    union[labels[i]]++;
    if (predicted[i] === labels[i]) intersection[labels[i]]++;
    else union[predicted[i]]++;
  }
  const present = Array.from(union, (_, k) => k).filter((k) => union[k] > 0);
  return present.reduce((total, k) => total + intersection[k] / union[k], 0) / present.length;
}

/** The index of the greatest of each `classes` values in a row, the first of equal ones. */
export function greatest(scores: Float32Array, classes: number): Uint8Array {
  return Uint8Array.from({ length: scores.length / classes }, (_, i) => {
    let best = 0;
    for (let k = 1; k < classes; k++) if (scores[i * classes + k] > scores[i * classes + best]) best = k;
    return best;
  });
}
