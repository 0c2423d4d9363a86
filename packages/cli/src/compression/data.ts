import { basename } from 'node:path';
import {
  channelStatistics,
  examplesOf,
  normalize,
  split,
  type ImageDataset,
  type ImageTransform,
} from '@archipelago/datasets';
import { loadDataset } from '@archipelago/datasets/node';
import type { Examples } from '@archipelago/engine';
import type { Shape } from '@archipelago/graph-ir';
import { createRandom, type Random } from '@archipelago/numerics';
import type { RunSpec } from '../runs/run-folder';

/** What a network has to do: images of one shape, [channels, height, width], in a number of classes. */
export interface ImageTask {
  readonly shape: Shape;
  readonly classes: number;
}

/** The examples of a compression run. */
export interface CompressionData extends ImageTask {
  readonly name: string;
  /** Numbers of images. */
  readonly trainCount: number;
  readonly validationCount: number;
  readonly train: Examples;
  readonly validation: Examples;
}

/** The share of the training images that teacher and students are validated on. */
const VALIDATION_FRACTION = 0.2;

/**
 * The training images of the run's data set, split at random by the run's seed and alike in every class, with each channel
 * normalised by the statistics of the part to train on. Test images stay unseen.
 */
export async function loadData({ data, seed, examples }: RunSpec): Promise<CompressionData> {
  const random = createRandom(seed).split('data');
  const loaded = await loadDataset(data);
  const drawn = limited(loaded.train, examples, random.split('examples'));
  const [train, validation] = split(drawn, {
    fractions: [1 - VALIDATION_FRACTION, VALIDATION_FRACTION],
    random: random.split('validation'),
    stratified: true,
  });
  const transforms = [normalize(channelStatistics(train))];
  return {
    name: basename(data),
    shape: train.shape,
    classes: train.classes.length,
    trainCount: train.labels.length,
    validationCount: validation.labels.length,
    train: normalized(train, transforms),
    validation: normalized(validation, transforms),
  };
}

function normalized(dataset: ImageDataset, transforms: readonly ImageTransform[]): Examples {
  const { images, labels } = examplesOf(dataset, { transforms });
  return { images: images.data, shape: dataset.shape, labels };
}

function limited(dataset: ImageDataset, examples: number | null, random: Random): ImageDataset {
  const total = dataset.labels.length;
  if (examples === null || examples >= total) return dataset;
  return split(dataset, { counts: [examples, total - examples], random, stratified: true })[0];
}
