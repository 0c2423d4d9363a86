/** What is wrong with the arguments of this package. */
export type BoErrorCode = 'BAD_TEACHER' | 'BAD_ACTION' | 'BAD_OPTION' | 'BAD_SPACE' | 'NOTHING_ALLOWED';

/** Thrown by every function of this package. */
export class BoError extends Error {
  override readonly name = 'BoError';

  constructor(
    readonly code: BoErrorCode,
    message: string,
  ) {
    super(message);
  }
}
