import type { Attribution } from '../attribution';
import type { ImageDataset } from '../image-dataset';

/** A data set as it is published: with its test set where there is one. */
export interface LoadedDataset {
  /** What the files are. */
  readonly kind: 'digits' | 'idx' | 'cifar10' | 'cifar100' | 'pictures';
  readonly train: ImageDataset;
  /** Left out where no test set is published, or none is there. */
  readonly test?: ImageDataset;
  /** Left out where the files do not tell whose they are. */
  readonly attribution?: Attribution;
}

/** What every loader takes. */
export interface LoadOptions {
  /**
   * Names of the classes.
   *
   * @defaultValue what the kind of data set tells: numbers for IDX, folder names for pictures
   */
  readonly classes?: readonly string[];
  /**
   * The most bytes to allocate for one set of images.
   *
   * @defaultValue 2^30, 1 GiB
   */
  readonly maxBytes?: number;
}
