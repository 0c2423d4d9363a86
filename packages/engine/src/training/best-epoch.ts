import type { Evaluation } from '../inference/evaluation';
import type { EarlyStop } from './options';

/** Follows validation results: which epoch is the best, and when improvement has ended. */
export class BestEpoch {
  readonly #options: Required<EarlyStop>;
  #best = -Infinity;
  /** The score that the next improvement is measured from. */
  #reference = -Infinity;
  #waited = 0;

  constructor(options: Required<EarlyStop>) {
    this.#options = options;
  }

  /** Takes the result of one more epoch; true where it is the best so far. */
  observe({ accuracy, loss }: Evaluation): boolean {
    const score = accuracy ?? -loss;
    if (score > this.#reference + this.#options.minDelta) {
      this.#reference = score;
      this.#waited = 0;
    } else {
      this.#waited++;
    }
    if (!(score > this.#best)) return false;
    this.#best = score;
    return true;
  }

  /** Whether there was no improvement by more than `minDelta` for `patience` epochs. */
  get stalled(): boolean {
    return this.#waited >= this.#options.patience;
  }
}
