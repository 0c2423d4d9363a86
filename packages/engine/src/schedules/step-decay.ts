import type { Schedule } from './schedule';

export interface StepDecayOptions {
  /** Times at which the rate drops, epochs. */
  readonly boundaries: readonly number[];
  /**
   * What the rate is multiplied with at each boundary.
   * @defaultValue 0.1
   */
  readonly factor?: number;
}

/** `rate` · factor^(number of boundaries reached): a staircase. */
export function stepDecay(rate: number, { boundaries, factor = 0.1 }: StepDecayOptions): Schedule {
  return (epoch) => rate * factor ** boundaries.filter((boundary) => epoch >= boundary).length;
}
