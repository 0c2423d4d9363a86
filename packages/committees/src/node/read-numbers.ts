import { extname } from 'node:path';
import { CommitteeError } from '../errors';
import { readNumberRows } from './number-rows';
import { readArray } from './read-array';

export interface ReadNumbersOptions {
  /**
   * The array of a .npz file.
   *
   * @defaultValue the only one
   */
  readonly entry?: string;
  /**
   * Whether the first line of a .csv or .txt file is a name.
   *
   * @defaultValue whether it is no number
   */
  readonly header?: boolean;
}

/**
 * A number a sample: a .npy or .npz array of shape (samples) or (samples, 1), or a .csv or .txt file with a number a line.
 * Throws `BAD_FILE` naming file and remedy.
 */
export async function readNumbers(file: string, options: ReadNumbersOptions = {}): Promise<ArrayLike<number | bigint>> {
  switch (extname(file).toLowerCase()) {
    case '.npy':
    case '.npz': {
      const { shape, data } = await readArray(file, options);
      if (data.length === 0 || !(shape.length === 1 || (shape.length === 2 && shape[1] === 1))) {
        const message = `its shape is (${shape.join(', ')}); save one number a sample, as (samples), not one column each class`;
        throw new CommitteeError('BAD_FILE', message, { file });
      }
      return data;
    }
    case '.csv':
    case '.txt': {
      const { rows, columns } = await readNumberRows(file, options);
      if (columns !== 1) {
        throw new CommitteeError('BAD_FILE', `it has ${columns} columns; give one number a line`, { file });
      }
      return rows.map(([label]) => label);
    }
    default:
      throw new CommitteeError('BAD_FILE', 'it is read from .npy, .npz, .csv and .txt files; save one', { file });
  }
}
