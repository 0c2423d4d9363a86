/** What is wrong with a data set, its files or an option. */
export type DatasetErrorCode =
  | 'NOT_FOUND'
  | 'UNKNOWN_KIND'
  | 'EMPTY'
  | 'BAD_MAGIC'
  | 'BAD_HEADER'
  | 'TRUNCATED'
  | 'TRAILING_BYTES'
  | 'CORRUPT'
  | 'UNSUPPORTED'
  | 'LIMIT_EXCEEDED'
  | 'COUNT_MISMATCH'
  | 'SHAPE_MISMATCH'
  | 'LABEL_OUT_OF_RANGE'
  | 'BAD_OPTION';

/** Thrown by every function of this package; `file` names the file concerned, where it is known. */
export class DatasetError extends Error {
  override readonly name = 'DatasetError';

  constructor(
    readonly code: DatasetErrorCode,
    message: string,
    readonly file?: string,
  ) {
    super(file === undefined ? message : `${file}: ${message}`);
  }
}
