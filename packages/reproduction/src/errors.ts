/** What is wrong with the arguments of this package. */
export type ReproductionErrorCode = 'UNKNOWN_EXHIBIT' | 'BAD_NUMBER';

/** Thrown by every function of this package. */
export class ReproductionError extends Error {
  override readonly name = 'ReproductionError';

  constructor(
    readonly code: ReproductionErrorCode,
    message: string,
  ) {
    super(message);
  }
}
