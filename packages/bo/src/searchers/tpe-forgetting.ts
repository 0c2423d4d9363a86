/** Trials that are not forgotten at all. */
const NEWEST = 25;

/**
 * What each of `count` trials weighs, the oldest first: the newest 25 weigh 1, those before them rise evenly from 1/count
 * to 1 (linear forgetting of hyperopt and Optuna).
 */
export function forgettingWeights(count: number): Float64Array {
  const weights = new Float64Array(count).fill(1);
  const forgotten = count - NEWEST;
  for (let i = 0; i < forgotten; i++) {
    weights[i] = 1 / count + (forgotten === 1 ? 0 : (i / (forgotten - 1)) * (1 - 1 / count));
  }
  return weights;
}
