/** What is wrong with a table, or with what it is asked for. */
export type NasBenchErrorCode =
  /** A table or a record that cannot be read. */
  | 'BAD_TABLE'
  /** A candidate that comes twice. */
  | 'DUPLICATE_ROW'
  /** A table that ends before all candidates have come. */
  | 'MISSING_ROWS'
  /** A candidate that the table does not hold. */
  | 'NOT_RECORDED';

/** Thrown by every function of this package; `line` counts the lines of the text from 1, where one is to blame. */
export class NasBenchError extends Error {
  override readonly name = 'NasBenchError';

  constructor(
    readonly code: NasBenchErrorCode,
    message: string,
    readonly line?: number,
  ) {
    super(message);
  }
}
