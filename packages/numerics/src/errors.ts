/** What is wrong with an argument. */
export type NumericsErrorCode = 'EMPTY' | 'LENGTH_MISMATCH' | 'NOT_FINITE' | 'OUT_OF_RANGE';

/** Thrown by the statistics and special functions of this package. */
export class NumericsError extends RangeError {
  override readonly name = 'NumericsError';

  constructor(
    readonly code: NumericsErrorCode,
    message: string,
  ) {
    super(message);
  }
}
