import { extname } from 'node:path';
import { CommitteeError } from '../errors';
import { readNumberRows } from './number-rows';
import { readArray } from './read-array';

export interface ReadLabelsOptions {
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
 * The right class of each sample, from 0: a .npy or .npz array of shape (samples) or (samples, 1), or a .csv or .txt file with a
 * number a line. Whole numbers may be stored as floats. That they are below the number of classes is seen by `createPool`.
 *
 * Throws `BAD_FILE` naming file, row and remedy.
 */
export async function readLabels(path: string, { entry, header }: ReadLabelsOptions = {}): Promise<Int32Array> {
  const numbers = await readNumbers(path, { entry, header });
  const labels = new Int32Array(numbers.length);
  for (let row = 0; row < numbers.length; row++) {
    const label = Number(numbers[row]);
    if (!Number.isInteger(label) || label < 0 || label > 0x7fffffff) {
      const message = `row ${row} is ${label}; a label is a whole number from 0`;
      throw new CommitteeError('BAD_FILE', message, { file: path, row });
    }
    labels[row] = label;
  }
  return labels;
}

async function readNumbers(file: string, options: ReadLabelsOptions): Promise<ArrayLike<number | bigint>> {
  switch (extname(file).toLowerCase()) {
    case '.npy':
    case '.npz': {
      const { shape, data } = await readArray(file, options);
      if (data.length === 0 || !(shape.length === 1 || (shape.length === 2 && shape[1] === 1))) {
        const message = `its shape is (${shape.join(', ')}); save the numbers of the classes as (samples), not one column each`;
        throw new CommitteeError('BAD_FILE', message, { file });
      }
      return data;
    }
    case '.csv':
    case '.txt': {
      const { rows, columns } = await readNumberRows(file, options);
      if (columns !== 1) {
        throw new CommitteeError('BAD_FILE', `it has ${columns} columns; give one label a line`, { file });
      }
      return rows.map(([label]) => label);
    }
    default:
      throw new CommitteeError('BAD_FILE', 'labels are read from .npy, .npz, .csv and .txt files; save one', { file });
  }
}
