import { DatasetError } from '../errors';
import { imageSize, type ImageDataset } from '../image-dataset';

/** Mean and standard deviation of each channel, in pixel values (for bytes, of 0 to 1). */
export interface ChannelStatistics {
  readonly mean: readonly number[];
  readonly std: readonly number[];
}

/** The statistics of a data set over all pixels of all images (population deviation). Throws `EMPTY`. */
export function channelStatistics(dataset: ImageDataset): ChannelStatistics {
  const { images, shape, scale } = dataset;
  const [channels, height, width] = shape;
  const size = imageSize(shape);
  const area = height * width;
  if (images.length === 0) throw new DatasetError('EMPTY', 'there are no images; give at least one');
  const mean: number[] = [];
  const std: number[] = [];
  for (let channel = 0; channel < channels; channel++) {
    // Sums of an offset value keep their digits; bytes sum exactly.
    const offset = images[channel * area];
    let sum = 0;
    let squares = 0;
    for (let start = channel * area; start < images.length; start += size) {
      for (let i = start; i < start + area; i++) {
        const value = images[i] - offset;
        sum += value;
        squares += value * value;
      }
    }
    const count = images.length / channels;
    mean.push((offset + sum / count) * scale);
    std.push(Math.sqrt(Math.max(0, squares - (sum * sum) / count) / count) * scale);
  }
  return { mean, std };
}

/** Statistics that publications normalize with, of pixel values in [0, 1]. */
export const publishedStatistics = {
  /** Used for both CIFARs by ESNAC (Cao, Wang and Kitani, ICLR 2019; its public code). */
  esnacCifar: { mean: [0.4914, 0.4822, 0.4465], std: [0.2023, 0.1994, 0.201] },
  /** CIFAR-10 in DARTS (Liu, Simonyan and Yang, ICLR 2019; its public code). */
  dartsCifar10: { mean: [0.49139968, 0.48215827, 0.44653124], std: [0.24703233, 0.24348505, 0.26158768] },
  /** NAS-Bench-201 (Dong and Yang, ICLR 2020; its public code), which divides each number by 255. */
  nasBench201Cifar10: { mean: over255(125.3, 123.0, 113.9), std: over255(63.0, 62.1, 66.7) },
  nasBench201Cifar100: { mean: over255(129.3, 124.1, 112.4), std: over255(68.2, 65.4, 70.4) },
  nasBench201ImageNet16: { mean: over255(122.68, 116.66, 104.01), std: over255(63.22, 61.26, 65.09) },
} as const satisfies Readonly<Record<string, ChannelStatistics>>;

function over255(...values: readonly number[]): readonly number[] {
  return values.map((value) => value / 255);
}
