import { join } from 'node:path';
import { DatasetError } from '../errors';
import { readIdxImages } from '../published/idx-images';
import type { ImageDataset } from '../image-dataset';
import { listFolder, readBytes } from './files';
import type { LoadedDataset, LoadOptions } from './loaded-dataset';

/** Pairs of files by the part of the data set that they hold. */
export interface IdxFiles {
  readonly train?: { readonly images: string; readonly labels: string };
  readonly test?: { readonly images: string; readonly labels: string };
}

/**
 * MNIST, Fashion-MNIST or another data set in files named as theirs: `train-images-idx3-ubyte`, `train-labels-idx1-ubyte`
 * and, for the test set, `t10k-…`; also with a dot for the last dash, and also `.gz`. Throws `NOT_FOUND` without a
 * training pair, and what `readIdxImages` throws.
 */
export async function loadIdxFolder(folder: string, options: LoadOptions = {}): Promise<LoadedDataset> {
  const { files } = await listFolder(folder);
  const { train, test } = findIdxFiles(files);
  if (train === undefined) {
    throw new DatasetError(
      'NOT_FOUND',
      'there are no train-images-idx3-ubyte and train-labels-idx1-ubyte, gzipped or not; name the folder that holds them',
      folder,
    );
  }
  const trainSet = await loadPair(folder, train, options);
  if (test === undefined) return { kind: 'idx', train: trainSet };
  const testSet = await loadPair(folder, test, options);
  const classes = [trainSet, testSet].reduce((a, b) => (a.classes.length >= b.classes.length ? a : b)).classes;
  return { kind: 'idx', train: { ...trainSet, classes }, test: { ...testSet, classes } };
}

/** The pairs among the file names of a folder; a file that is there both plain and gzipped is taken plain. */
export function findIdxFiles(files: readonly string[]): IdxFiles {
  const find = (pattern: string): string | undefined =>
    files.find((file) => new RegExp(`^${pattern}(\\.gz)?$`).test(file));
  const pair = (part: string): IdxFiles['train'] => {
    const images = find(`${part}-images[-.]idx3-ubyte`);
    const labels = find(`${part}-labels[-.]idx1-ubyte`);
    return images !== undefined && labels !== undefined ? { images, labels } : undefined;
  };
  return { train: pair('train'), test: pair('t10k') };
}

async function loadPair(
  folder: string,
  pair: { readonly images: string; readonly labels: string },
  { classes, maxBytes }: LoadOptions,
): Promise<ImageDataset> {
  const files = { images: join(folder, pair.images), labels: join(folder, pair.labels) };
  const images = await readBytes(files.images, { maxBytes });
  const labels = await readBytes(files.labels, { maxBytes });
  return readIdxImages({ images, labels }, { files, classes, maxBytes });
}
