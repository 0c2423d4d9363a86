import type { Schedule } from './schedule';

export interface CosineOptions {
  /** Time at which the minimum is reached, warm-up included, epochs; the rate stays there. */
  readonly epochs: number;
  /**
   * The final rate.
   * @defaultValue 0
   */
  readonly minimum?: number;
  /**
   * Length of the linear rise from 0 to the full rate that comes first, epochs.
   * @defaultValue 0
   */
  readonly warmup?: number;
}

/**
 * Half a cosine from `rate` to the minimum: minimum + (rate − minimum)·(1 + cos(π·t/T))/2, where t is the time since the
 * warm-up and T the time from there to the end (Loshchilov and Hutter 2017, SGDR, equation 5, without restarts).
 */
export function cosine(rate: number, { epochs, minimum = 0, warmup = 0 }: CosineOptions): Schedule {
  return (epoch) => {
    if (epoch < warmup) return (rate * epoch) / warmup;
    const progress = Math.min(1, (epoch - warmup) / (epochs - warmup));
    return minimum + ((rate - minimum) * (1 + Math.cos(Math.PI * progress))) / 2;
  };
}
