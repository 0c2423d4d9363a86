/** Decays of the moments and what is added to the root of the second, as published (Kingma and Ba 2015). */
const [BETA1, BETA2, EPSILON] = [0.9, 0.999, 1e-8];

export interface AdamState {
  readonly first: Float32Array;
  readonly second: Float32Array;
}

export interface AdamSettings {
  readonly learningRate: number;
  /** Times the weights, added to the gradient. */
  readonly weightDecay: number;
  /** Number of this step, from 1. */
  readonly step: number;
}

export function initAdam(count: number): AdamState {
  return { first: new Float32Array(count), second: new Float32Array(count) };
}

/** One step of Adam, in place: weights and moments are changed. Computed in float64, kept in float32. */
export function stepAdam(
  weights: Float32Array,
  gradient: Float32Array,
  { first, second }: AdamState,
  { learningRate, weightDecay, step }: AdamSettings,
): void {
  const rate = learningRate / (1 - BETA1 ** step);
  const correction = 1 / Math.sqrt(1 - BETA2 ** step);
  for (let i = 0; i < weights.length; i++) {
    const g = gradient[i] + weightDecay * weights[i];
    const m = BETA1 * first[i] + (1 - BETA1) * g;
    const v = BETA2 * second[i] + (1 - BETA2) * g * g;
    first[i] = m;
    second[i] = v;
    weights[i] -= (rate * m) / (Math.sqrt(v) * correction + EPSILON);
  }
}
