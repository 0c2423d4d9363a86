import { DatasetError } from './errors';

/** Channels, height and width of an image, pixels. */
export type ImageShape = readonly [channels: number, height: number, width: number];

/** Labelled images of one size, in memory. Plain readonly data; no function of this package changes one. */
export interface ImageDataset {
  /**
   * (n, channels, height, width) row-major. A pixel's value is the stored number times `scale`; bytes stay bytes, so
   * 60,000 images of 28×28 take 47 MB.
   */
  readonly images: Uint8Array | Float32Array;
  /** (n) class numbers, each an index into `classes`. */
  readonly labels: Int32Array;
  readonly shape: ImageShape;
  /** Names of the classes. */
  readonly classes: readonly string[];
  /** What one stored unit is worth: 1/255 makes bytes values in [0, 1]. */
  readonly scale: number;
}

export interface ImageDatasetParts extends Omit<ImageDataset, 'labels' | 'scale'> {
  readonly labels: ArrayLike<number>;
  /** @defaultValue 1/255 for bytes, 1 for floats */
  readonly scale?: number;
  /** Names the data in errors. */
  readonly file?: string;
}

/**
 * A checked data set. `images` is kept as it is, not copied. Throws `BAD_OPTION`, `SHAPE_MISMATCH`, `COUNT_MISMATCH`, or
 * `LABEL_OUT_OF_RANGE` with the first such label.
 */
export function createImageDataset(parts: ImageDatasetParts): ImageDataset {
  const { images, shape, classes, file } = parts;
  const scale = parts.scale ?? (images instanceof Uint8Array ? 1 / 255 : 1);
  if (!shape.every((axis) => Number.isInteger(axis) && axis > 0)) {
    throw new DatasetError('BAD_OPTION', `shape is [${shape.join()}]; give positive integers`, file);
  }
  if (!(scale > 0 && scale < Infinity)) {
    throw new DatasetError('BAD_OPTION', `scale is ${scale}; give a positive, finite number`, file);
  }
  const size = imageSize(shape);
  if (images.length % size !== 0) {
    throw new DatasetError(
      'SHAPE_MISMATCH',
      `${images.length} values do not divide into images of shape [${shape.join()}]; give ${size} values an image`,
      file,
    );
  }
  const labels = Int32Array.from(parts.labels);
  if (labels.length !== images.length / size) {
    throw new DatasetError(
      'COUNT_MISMATCH',
      `there are ${images.length / size} images and ${labels.length} labels; give one label an image`,
      file,
    );
  }
  for (let i = 0; i < labels.length; i++) {
    const label = parts.labels[i];
    if (label !== labels[i] || label < 0 || label >= classes.length) {
      throw new DatasetError(
        'LABEL_OUT_OF_RANGE',
        `label ${i} is ${label}; give integers in [0, ${classes.length}), one for each of the ${classes.length} classes`,
        file,
      );
    }
  }
  return { images, labels, shape, classes, scale };
}

/** Number of values in one image. */
export function imageSize([channels, height, width]: ImageShape): number {
  return channels * height * width;
}

/** How many examples each class has. */
export function countClasses({ labels, classes }: Pick<ImageDataset, 'labels' | 'classes'>): number[] {
  const counts = new Array<number>(classes.length).fill(0);
  for (const label of labels) counts[label]++;
  return counts;
}
