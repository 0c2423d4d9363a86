import type { Attribution } from '../attribution';
import { maybeGunzip } from '../containers/gzip';
import { DatasetError } from '../errors';
import { createImageDataset, type ImageDataset, type ImageShape } from '../image-dataset';
import { checkLimit, type ReadOptions } from '../read-options';

const SHAPE: ImageShape = [3, 32, 32];
const PIXELS = 3 * 32 * 32;

export const cifarAttribution: Attribution = {
  title: 'CIFAR-10 and CIFAR-100',
  citation: 'A. Krizhevsky, "Learning multiple layers of features from tiny images", University of Toronto, 2009',
  license: null,
  url: 'https://www.cs.toronto.edu/~kriz/cifar.html',
};

/** Names of the classes of CIFAR-10, in label order. */
export const cifar10Classes: readonly string[] = [
  'airplane',
  'automobile',
  'bird',
  'cat',
  'deer',
  'dog',
  'frog',
  'horse',
  'ship',
  'truck',
];

/** One binary file of the release, in order, each gzipped or not. */
export interface CifarFile {
  readonly bytes: Uint8Array;
  /** Names the file in errors. */
  readonly file?: string;
}

export interface CifarOptions extends Omit<ReadOptions, 'file'> {
  /**
   * Names of the classes.
   *
   * @defaultValue those of CIFAR-10; numbers for CIFAR-100
   */
  readonly classes?: readonly string[];
}

export interface Cifar100Options extends CifarOptions {
  /**
   * Which of the two labels of an image: one of 100 classes or one of 20 groups of them.
   *
   * @defaultValue 'fine'
   */
  readonly labels?: 'fine' | 'coarse';
}

/**
 * CIFAR-10 in its binary version: records of a label byte and 3,072 pixel bytes, red, green and blue planes. Throws
 * `TRUNCATED` where a file does not hold whole records, `EMPTY` where there is none, `LABEL_OUT_OF_RANGE`, and what
 * gunzipping throws.
 */
export function readCifar10(files: readonly CifarFile[], options: CifarOptions = {}): ImageDataset {
  return readRecords(files, { ...options, classes: options.classes ?? cifar10Classes, labelBytes: 1, labelAt: 0 });
}

/** CIFAR-100 in its binary version: records of a coarse and a fine label byte and 3,072 pixel bytes; as `readCifar10`. */
export function readCifar100(files: readonly CifarFile[], options: Cifar100Options = {}): ImageDataset {
  const { labels = 'fine' } = options;
  const classes = options.classes ?? Array.from({ length: labels === 'fine' ? 100 : 20 }, (_, label) => String(label));
  return readRecords(files, { ...options, classes, labelBytes: 2, labelAt: labels === 'fine' ? 1 : 0 });
}

interface RecordOptions extends CifarOptions {
  readonly classes: readonly string[];
  /** Label bytes that lead a record. */
  readonly labelBytes: number;
  /** Which of them is the label. */
  readonly labelAt: number;
}

function readRecords(files: readonly CifarFile[], options: RecordOptions): ImageDataset {
  const { classes, labelBytes, labelAt, maxBytes } = options;
  const size = labelBytes + PIXELS;
  const parts = files.map(({ bytes, file }) => {
    const content = maybeGunzip(bytes, { file, maxBytes });
    if (content.length % size !== 0) {
      throw new DatasetError(
        'TRUNCATED',
        `${content.length} bytes are not a whole number of records of ${size}; get the file again`,
        file,
      );
    }
    return { content, file };
  });
  const count = parts.reduce((total, { content }) => total + content.length / size, 0);
  if (count === 0) throw new DatasetError('EMPTY', 'there are no records; give at least one file of the release');
  checkLimit(count * PIXELS, { maxBytes }, 'the images');
  const images = new Uint8Array(count * PIXELS);
  const labels = new Int32Array(count);
  let next = 0;
  for (const { content, file } of parts) {
    for (let at = 0; at < content.length; at += size, next++) {
      labels[next] = content[at + labelAt];
      if (labels[next] >= classes.length) {
        throw new DatasetError(
          'LABEL_OUT_OF_RANGE',
          `record ${at / size} has the label ${labels[next]}, and there are ${classes.length} classes; give all classes, or the right kind of CIFAR`,
          file,
        );
      }
      images.set(content.subarray(at + labelBytes, at + size), next * PIXELS);
    }
  }
  return createImageDataset({ images, labels, shape: SHAPE, classes });
}
