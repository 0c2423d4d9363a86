import type { Random } from '@archipelago/numerics';
import { DatasetError } from '../errors';
import type { ImageDataset } from '../image-dataset';
import type { ImageTransform } from '../transforms/image-transform';
import { batches, type ImageBatch } from './batches';

/** Batches of every epoch: what a training loop takes. */
export interface ImageBatchSource {
  /** Number of batches of an epoch. */
  readonly steps: number;
  /** Number of examples of every batch. */
  readonly batch: number;
  /** The batches of epoch `epoch`, in a new order drawn from `random`, the epoch's own source. */
  batches(epoch: number, random: Random): Iterable<ImageBatch>;
}

export interface BatchSourceOptions {
  /** Number of examples a batch. */
  readonly size: number;
  /**
   * Applied to each image in this order.
   *
   * @defaultValue none: plain pixel values
   */
  readonly transforms?: readonly ImageTransform[];
}

/**
 * Shuffled full batches for training; the examples that are left over are others each epoch. Throws `BAD_OPTION` where
 * `size` is no integer in [1, n].
 */
export function batchSource(dataset: ImageDataset, options: BatchSourceOptions): ImageBatchSource {
  const { size, transforms } = options;
  const n = dataset.labels.length;
  if (!Number.isInteger(size) || size < 1 || size > n) {
    throw new DatasetError(
      'BAD_OPTION',
      `batchSource: size is ${size} for ${n} examples; give an integer in [1, ${n}]`,
    );
  }
  return {
    steps: Math.floor(n / size),
    batch: size,
    batches: (_epoch, random) => batches(dataset, { size, transforms, random, dropLast: true }),
  };
}
