/** What is wrong with a kernel's hyper-parameters, its points, or a regression. */
export type KernelErrorCode =
  | 'EMPTY'
  | 'LENGTH_MISMATCH'
  | 'NOT_FINITE'
  | 'OUT_OF_RANGE'
  | 'LIMIT_EXCEEDED'
  | 'MISSING_RANDOM'
  | 'NOT_POSITIVE_DEFINITE'
  | 'UNSUPPORTED_OP'
  | 'DISPOSED';

/** Thrown by every function of this package; graphs and cells that are not valid throw graph-ir's `GraphError`. */
export class KernelError extends Error {
  override readonly name = 'KernelError';

  constructor(
    readonly code: KernelErrorCode,
    message: string,
  ) {
    super(message);
  }
}
