import { DatasetError } from '../errors';
import type { ImageDataset } from '../image-dataset';
import type { ImageTransform } from '../transforms/image-transform';
import { batches, type ImageBatch } from './batches';

export interface ExamplesOptions {
  /**
   * Applied to each image in this order; none of them random.
   *
   * @defaultValue none: plain pixel values
   */
  readonly transforms?: readonly ImageTransform[];
}

/** All examples in order as one batch, for evaluation. Throws `EMPTY`, or `BAD_OPTION` where a transform is random. */
export function examplesOf(dataset: ImageDataset, options: ExamplesOptions = {}): ImageBatch {
  const { transforms } = options;
  if (dataset.labels.length === 0) throw new DatasetError('EMPTY', 'there are no examples; give at least one');
  const [all] = batches(dataset, { size: dataset.labels.length, transforms });
  return all;
}
