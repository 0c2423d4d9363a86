import { DatasetError } from './errors';

/** What every reader of bytes takes. */
export interface ReadOptions {
  /**
   * Names the bytes in errors.
   *
   * @defaultValue no name
   */
  readonly file?: string;
  /**
   * The most bytes that reading may allocate for its result, so that a small file cannot ask for much memory.
   *
   * @defaultValue 2^30, 1 GiB
   */
  readonly maxBytes?: number;
}

const DEFAULT_MAX_BYTES = 2 ** 30;

/** The limit of `options`, or the default one. */
export function maxBytesOf({ maxBytes = DEFAULT_MAX_BYTES, file }: ReadOptions): number {
  if (!(maxBytes >= 0)) {
    throw new DatasetError('BAD_OPTION', `maxBytes is ${maxBytes}; give a number of bytes`, file);
  }
  return maxBytes;
}

/** Throws `LIMIT_EXCEEDED` where `bytes` is beyond the limit of `options`. */
export function checkLimit(bytes: number, options: ReadOptions, what = 'the data'): void {
  const maxBytes = maxBytesOf(options);
  if (!(bytes <= maxBytes)) {
    throw new DatasetError(
      'LIMIT_EXCEEDED',
      `${what} would take ${bytes} bytes, over the limit of ${maxBytes}; raise maxBytes if that is meant`,
      options.file,
    );
  }
}
