import type { Random } from '@archipelago/numerics';
import { DatasetError } from '../errors';
import { imageSize, type ImageDataset, type ImageShape } from '../image-dataset';
import type { ImageTransform } from '../transforms/image-transform';

/** Images and labels of some examples. Its buffers are its own: they may be kept. */
export interface ImageBatch {
  /** Pixel values (count, channels, height, width), row-major, transformed. */
  readonly images: { readonly shape: readonly number[]; readonly data: Float32Array };
  /** (count) class numbers. */
  readonly labels: Int32Array;
  /** (count) which examples of the data set these are. */
  readonly indices: Int32Array;
  readonly count: number;
}

export interface BatchesOptions {
  /** Number of examples a batch. */
  readonly size: number;
  /**
   * Draws the order and the random transforms. Each example has a source of its own, so a transform does not depend on
   * the batch size. Give another source for each epoch.
   *
   * @defaultValue none: examples come in order, and random transforms are refused
   */
  readonly random?: Random;
  /**
   * Take the examples in random order.
   *
   * @defaultValue true where `random` is given
   */
  readonly shuffle?: boolean;
  /**
   * Leave out the last batch where it is not full.
   *
   * @defaultValue false
   */
  readonly dropLast?: boolean;
  /**
   * Applied to each image in this order.
   *
   * @defaultValue none: plain pixel values
   */
  readonly transforms?: readonly ImageTransform[];
}

/**
 * One pass over a data set. Iterating again gives the same batches again, in fresh buffers. Throws `BAD_OPTION` at once,
 * not when iterated.
 */
export function batches(dataset: ImageDataset, options: BatchesOptions): Iterable<ImageBatch> {
  const { size, random, dropLast = false, transforms = [] } = options;
  const { shuffle = random !== undefined } = options;
  if (!Number.isInteger(size) || size < 1) {
    throw new DatasetError('BAD_OPTION', `batches: size is ${size}; give a positive integer`);
  }
  if (shuffle && random === undefined) throw new DatasetError('BAD_OPTION', 'batches: to shuffle, give random');
  const drawing = transforms.find((transform) => transform.isRandom);
  if (drawing !== undefined && random === undefined) {
    throw new DatasetError('BAD_OPTION', `batches: ${drawing.name} is random; give random, or leave it out`);
  }
  const n = dataset.labels.length;
  const end = dropLast ? n - (n % size) : n;
  return {
    *[Symbol.iterator]() {
      const order = dataset.labels.map((_, i) => i);
      if (shuffle) order.set(random!.split('order').shuffle([...order]));
      const pipeline = createPipeline(dataset, { transforms, random: random?.split('transform') });
      for (let start = 0; start < end; start += size) yield pipeline(order.slice(start, Math.min(start + size, end)));
    },
  };
}

interface PipelineOptions {
  readonly transforms: readonly ImageTransform[];
  readonly random: Random | undefined;
}

/** Makes the batch of given examples. Two images of scratch space serve all transforms; the last one writes its result. */
function createPipeline(
  dataset: ImageDataset,
  { transforms, random }: PipelineOptions,
): (indices: Int32Array) => ImageBatch {
  const { images, labels, shape, scale } = dataset;
  const size = imageSize(shape);
  const isRandom = transforms.some((transform) => transform.isRandom);
  const scratch = [new Float32Array(size), new Float32Array(size)];
  return (indices) => {
    const data = new Float32Array(indices.length * size);
    indices.forEach((index, row) => {
      const result = data.subarray(row * size, (row + 1) * size);
      let source = transforms.length === 0 ? result : scratch[0];
      const first = index * size;
      for (let i = 0; i < size; i++) source[i] = images[first + i] * scale;
      // A transform that is not random never asks for the source, so it may be missing.
      const context = { shape, random: (isRandom ? random?.split(index) : random) as Random };
      transforms.forEach((transform, step) => {
        const target = step === transforms.length - 1 ? result : scratch[(step + 1) % 2];
        transform.apply(source, target, context);
        source = target;
      });
    });
    return {
      images: { shape: batchShape(indices.length, shape), data },
      labels: indices.map((index) => labels[index]),
      indices,
      count: indices.length,
    };
  };
}

function batchShape(count: number, shape: ImageShape): readonly number[] {
  return [count, ...shape];
}
