/** What is wrong with the arguments of this package. */
export type ZooErrorCode =
  'UNKNOWN_NAME' | 'BAD_INPUT' | 'BAD_OPTION' | 'TOO_LARGE' | 'BAD_GENOTYPE' | 'BAD_ARCHITECTURE';

/** Thrown by every function of this package; `cause` is the `GraphError` behind it, where there is one. */
export class ZooError extends Error {
  override readonly name = 'ZooError';

  constructor(
    readonly code: ZooErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
