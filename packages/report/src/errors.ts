/** What is wrong with what a report was asked to show. */
export type ReportErrorCode = 'BAD_OPTION' | 'BAD_EVENT' | 'GRAPH_TOO_LARGE';

/** Thrown by the functions of this package. */
export class ReportError extends Error {
  override readonly name = 'ReportError';

  constructor(
    readonly code: ReportErrorCode,
    message: string,
  ) {
    super(message);
  }
}
