import { readIdx } from '../arrays/idx';
import { DatasetError } from '../errors';
import { createImageDataset, type ImageDataset, type ImageShape } from '../image-dataset';
import type { ReadOptions } from '../read-options';

/** A pair of files as MNIST and its relatives publish them. */
export interface IdxImagesFiles {
  /** IDX bytes of shape (n, height, width), or (n, channels, height, width); gzipped or not. */
  readonly images: Uint8Array;
  /** IDX bytes of shape (n); gzipped or not. */
  readonly labels: Uint8Array;
}

export interface IdxImagesOptions extends Omit<ReadOptions, 'file'> {
  /**
   * Names of the classes.
   *
   * @defaultValue the numbers from 0 to the greatest label
   */
  readonly classes?: readonly string[];
  /**
   * Name the two files in errors.
   *
   * @defaultValue 'images' and 'labels'
   */
  readonly files?: { readonly images: string; readonly labels: string };
}

/**
 * The data set in a pair of IDX files. Throws what `readIdx` and `createImageDataset` throw, `UNSUPPORTED` where the
 * elements are not bytes, and `SHAPE_MISMATCH` where the axes are not those of images and labels.
 */
export function readIdxImages({ images, labels }: IdxImagesFiles, options: IdxImagesOptions = {}): ImageDataset {
  const { files = { images: 'images', labels: 'labels' }, maxBytes } = options;
  const pixels = bytesOf(images, { file: files.images, maxBytes });
  const numbers = bytesOf(labels, { file: files.labels, maxBytes });
  if (numbers.shape.length !== 1) throw badAxes('labels', numbers.shape, '(n)', files.labels);
  const [, ...axes] = pixels.shape;
  const shape = axes.length === 2 ? [1, ...axes] : axes;
  if (shape.length !== 3 || shape.includes(0)) {
    throw badAxes('images', pixels.shape, '(n, height, width) or (n, channels, height, width)', files.images);
  }
  const greatest = numbers.data.reduce((a, b) => Math.max(a, b), 0);
  return createImageDataset({
    images: pixels.data,
    labels: numbers.data,
    shape: shape as unknown as ImageShape,
    classes: options.classes ?? Array.from({ length: greatest + 1 }, (_, label) => String(label)),
    file: files.labels,
  });
}

function bytesOf(bytes: Uint8Array, options: ReadOptions): { shape: readonly number[]; data: Uint8Array } {
  const array = readIdx(bytes, options);
  if (array.dtype !== 'uint8') {
    throw new DatasetError('UNSUPPORTED', `the elements are ${array.dtype}; give unsigned bytes`, options.file);
  }
  return array;
}

function badAxes(what: string, shape: readonly number[], wanted: string, file: string): DatasetError {
  return new DatasetError('SHAPE_MISMATCH', `${what} have the shape (${shape.join(', ')}); give ${wanted}`, file);
}
