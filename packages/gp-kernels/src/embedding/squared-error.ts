import type { EmbeddingValue } from './gp-objective';

/** A linear function of the embedding: `width` weights and an offset after them. */
export interface HeadValue extends EmbeddingValue {
  /** With respect to the head. */
  readonly headGradient: Float32Array;
}

/** Minus the mean squared error of a linear function of the embedding, with its gradients. */
export function squaredError(embedding: Float64Array, targets: Float64Array, head: Float32Array): HeadValue {
  const width = head.length - 1;
  const n = targets.length;
  const gradient = new Float64Array(embedding.length);
  const headGradient = new Float64Array(head.length);
  let value = 0;
  for (let i = 0; i < n; i++) {
    let error = head[width] - targets[i];
    for (let d = 0; d < width; d++) error += head[d] * embedding[i * width + d];
    value -= (error * error) / n;
    const slope = (-2 * error) / n;
    headGradient[width] += slope;
    for (let d = 0; d < width; d++) {
      gradient[i * width + d] = slope * head[d];
      headGradient[d] += slope * embedding[i * width + d];
    }
  }
  return { value, gradient, headGradient: Float32Array.from(headGradient) };
}
