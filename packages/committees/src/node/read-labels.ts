import { CommitteeError } from '../errors';
import { readNumbers, type ReadNumbersOptions } from './read-numbers';

/**
 * The right class of each sample, from 0: a .npy or .npz array of shape (samples) or (samples, 1), or a .csv or .txt file with a
 * number a line. Whole numbers may be stored as floats. That they are below the number of classes is seen by `createPool`.
 *
 * Throws `BAD_FILE` naming file, row and remedy.
 */
export async function readLabels(path: string, { entry, header }: ReadNumbersOptions = {}): Promise<Int32Array> {
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
