import {
  batchSource,
  channelStatistics,
  examplesOf,
  horizontalFlip,
  normalize,
  padCrop,
  split,
  type ImageDataset,
  type ImageTransform,
} from '@archipelago/datasets';
import { loadDataset } from '@archipelago/datasets/node';
import type { BatchSource, Examples } from '@archipelago/engine';
import { createRandom } from '@archipelago/numerics';
import { resize } from './resize';

/** What members of the pool are trained on, committees are chosen on, and all are tested on. */
export interface PoolImages {
  readonly train: ImageDataset;
  readonly selection: ImageDataset;
  readonly test: ImageDataset;
  /** Divides pixels by their deviation and leaves black at 0, as the padding of convolutions is. */
  readonly normalize: ImageTransform;
}

export const COUNTS = { train: 40_000, selection: 10_000 };

/** The images of a folder; training and selection are stratified parts of its training images, the same each time. */
export async function poolImages(folder: string): Promise<PoolImages> {
  const { train: all, test } = await loadDataset(folder);
  if (test === undefined) throw new Error(`${folder} has no test images`);
  const [train, selection] = split(all, {
    counts: [COUNTS.train, COUNTS.selection, all.labels.length - COUNTS.train - COUNTS.selection],
    random: createRandom('committees'),
    stratified: true,
  });
  const { std } = channelStatistics(train);
  return { train, selection, test, normalize: normalize({ mean: std.map(() => 0), std }) };
}

/** All images of a part at a side, pixels. */
export function examplesAt(images: PoolImages, { part, side }: { part: 'selection' | 'test'; side: number }): Examples {
  const dataset = images[part];
  const { images: all, labels } = examplesOf(dataset, { transforms: [images.normalize] });
  return { images: resize(all.data, { from: dataset.shape[1], to: side }), shape: [1, side, side], labels };
}

/** Shuffled batches of training images at a side, pixels: each shifted by up to a pixel and flipped as often as not. */
export function trainingBatches(images: PoolImages, { side, size }: { side: number; size: number }): BatchSource {
  const transforms = [padCrop({ padding: 1 }), horizontalFlip(), images.normalize];
  const source = batchSource(images.train, { size, transforms });
  const from = images.train.shape[1];
  return {
    ...source,
    *batches(epoch, random) {
      for (const { images, labels } of source.batches(epoch, random)) {
        const data = resize(images.data, { from, to: side });
        yield { images: { shape: [size, 1, side, side], data }, labels };
      }
    },
  };
}
