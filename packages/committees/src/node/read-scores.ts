import { extname } from 'node:path';
import { CommitteeError } from '../errors';
import type { Scores } from '../members/output';
import { scoresOf } from '../members/scores';
import { npyScores, shapeProblem } from './npy-scores';
import { readNumberRows } from './number-rows';
import { readArray } from './read-array';

export interface ReadScoresOptions {
  /** What the numbers are. It is never guessed: logits and probabilities can look alike. */
  readonly kind: Scores['kind'];
  /**
   * The array of a .npz file.
   *
   * @defaultValue the only one
   */
  readonly entry?: string;
  /**
   * Whether the first line of a .csv file names the classes.
   *
   * @defaultValue whether it holds something that is no number
   */
  readonly header?: boolean;
}

/**
 * Scores of one model on every sample, (samples, classes):
 *
 * - `.npy`, float32 or float64, row-major, of any size: it is read by blocks of rows. Each read opens and closes the file, so there
 *   is nothing to dispose of.
 * - `.npz`, one array of it, in memory.
 * - `.csv`, a row a sample, numbers separated by commas, in memory.
 *
 * Throws `BAD_FILE` naming file, row and remedy, and `BAD_OPTION`. That rows are finite is seen when they are read.
 */
export async function readScores(path: string, { kind, entry, header }: ReadScoresOptions): Promise<Scores> {
  if (kind !== 'logits' && kind !== 'probabilities') {
    const message = `readScores: kind is ${JSON.stringify(kind)}; say "logits" or "probabilities"`;
    throw new CommitteeError('BAD_OPTION', message, { file: path });
  }
  switch (extname(path).toLowerCase()) {
    case '.npy':
      return npyScores(path, kind);
    case '.npz':
      return archivedScores(path, { kind, entry });
    case '.csv':
      return csvScores(path, { kind, header });
    default:
      throw new CommitteeError('BAD_FILE', 'scores are read from .npy, .npz and .csv files; save one', { file: path });
  }
}

async function archivedScores(file: string, { kind, entry }: ReadScoresOptions): Promise<Scores> {
  const { shape, data, dtype } = await readArray(file, { entry });
  const problem =
    shapeProblem(shape) ??
    (dtype !== 'float32' && dtype !== 'float64'
      ? `its elements are ${dtype}; save them as float32 or float64`
      : undefined);
  if (problem !== undefined) throw new CommitteeError('BAD_FILE', problem, { file });
  return scoresOf(data as Float32Array | Float64Array, { kind, classes: shape[1], file });
}

async function csvScores(file: string, { kind, header }: ReadScoresOptions): Promise<Scores> {
  const { rows, columns: classes } = await readNumberRows(file, { header });
  const read = (begin: number, end: number): Float64Array => {
    const block = new Float64Array((end - begin) * classes);
    for (let row = begin; row < end; row++) block.set(rows[row], (row - begin) * classes);
    return block;
  };
  return { kind, samples: rows.length, classes, read, file };
}
