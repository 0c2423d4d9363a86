import { CommitteeError } from '../errors';
import { temperatureLoss, type LabelledScores } from './temperature-loss';

export interface FitTemperatureOptions {
  /**
   * The lowest temperature that may be returned, above 0: where all predictions are right, the likelihood grows for ever as T falls.
   *
   * @defaultValue 0.01
   */
  readonly lowest?: number;
  /**
   * The highest one: where the scores say nothing about the labels, the likelihood grows for ever as T rises.
   *
   * @defaultValue 100
   */
  readonly highest?: number;
}

/** A temperature and what it is good for on the data that it was fitted to. */
export interface FittedTemperature {
  /** T: above 1 it makes the model less sure of itself, below 1 surer. */
  readonly temperature: number;
  /** Mean negative log-likelihood at T = 1, nats a sample. */
  readonly before: number;
  /** The same at `temperature`; where the bounds hold 1, it is not above `before`. */
  readonly after: number;
}

const MAX_STEPS = 100;

/** Relative change of β at which it has converged. */
const PRECISION = 1e-10;

/**
 * Temperature scaling (Guo et al., 2017): the T of softmax(z/T) with the greatest likelihood on held-out samples. It leaves
 * every prediction as it is and sets how sure the model is of it.
 *
 * Newton's method on the convex loss in β = 1/T, kept in a bracket of the root of the derivative, so it cannot run off. Each step
 * reads all scores once; about eight are needed. Throws `BAD_OPTION`, and as `temperatureLoss` does.
 */
export async function fitTemperature(
  data: LabelledScores,
  { lowest = 0.01, highest = 100 }: FitTemperatureOptions = {},
): Promise<FittedTemperature> {
  if (!(lowest > 0 && lowest < highest && highest < Infinity)) {
    const message = `fitTemperature: lowest is ${lowest} and highest ${highest}; give 0 < lowest < highest`;
    throw new CommitteeError('BAD_OPTION', message);
  }
  if (data.scores.samples === 0)
    throw new CommitteeError('BAD_OPTION', 'fitTemperature: there is no sample; give some');
  const before = (await temperatureLoss(data, 1)).value;
  const beta = await leastLoss(data, { low: 1 / highest, high: 1 / lowest });
  return { temperature: 1 / beta, before, after: (await temperatureLoss(data, beta)).value };
}

async function leastLoss(data: LabelledScores, { low, high }: { low: number; high: number }): Promise<number> {
  if ((await temperatureLoss(data, low)).gradient >= 0) return low;
  if ((await temperatureLoss(data, high)).gradient <= 0) return high;
  let beta = Math.min(high, Math.max(low, 1));
  for (let step = 0; step < MAX_STEPS; step++) {
    const { gradient, curvature } = await temperatureLoss(data, beta);
    if (gradient === 0) return beta;
    if (gradient < 0) low = beta;
    else high = beta;
    const newton = beta - gradient / curvature;
    // NOTE: outside the bracket the middle is geometric, since β spans orders of magnitude.
    const next = newton > low && newton < high ? newton : Math.sqrt(low * high);
    if (Math.abs(next - beta) <= PRECISION * beta) return next;
    beta = next;
  }
  return beta;
}
