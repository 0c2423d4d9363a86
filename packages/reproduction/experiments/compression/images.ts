import { channelStatistics, examplesOf, normalize, split, type ImageDataset } from '@archipelago/datasets';
import { loadDataset } from '@archipelago/datasets/node';
import type { Examples } from '@archipelago/engine';
import { createRandom } from '@archipelago/numerics';

/** Images of the experiments: to train on and to validate on, both out of the training images of the data set. */
export interface Images {
  readonly train: Examples;
  readonly validation: Examples;
  readonly classes: number;
}

export interface ImageCounts {
  readonly train: number;
  readonly validation: number;
}

/** So many images of a folder, alike in every class, normalised, at half their height and width. */
export async function halvedImages(folder: string, { train, validation }: ImageCounts): Promise<Images> {
  const { train: all } = await loadDataset(folder);
  const parts = split(all, {
    counts: [train, validation, all.labels.length - train - validation],
    random: createRandom('images'),
    stratified: true,
  });
  const statistics = channelStatistics(parts[0]);
  const [trained, validated] = parts.map((part) => halved(part, statistics));
  return { train: trained, validation: validated, classes: all.classes.length };
}

/** Normalised, and each 2×2 square of pixels replaced by its mean. */
function halved(dataset: ImageDataset, statistics: ReturnType<typeof channelStatistics>): Examples {
  const { images, labels } = examplesOf(dataset, { transforms: [normalize(statistics)] });
  const [channels, height, width] = dataset.shape;
  const shape = [channels, Math.floor(height / 2), Math.floor(width / 2)];
  const small = new Float32Array(labels.length * channels * shape[1] * shape[2]);
  let at = 0;
  for (let plane = 0; plane < labels.length * channels; plane++) {
    for (let y = 0; y < shape[1]; y++) {
      for (let x = 0; x < shape[2]; x++) {
        const corner = (plane * height + 2 * y) * width + 2 * x;
        const { data } = images;
        small[at++] = (data[corner] + data[corner + 1] + data[corner + width] + data[corner + width + 1]) / 4;
      }
    }
  }
  return { images: small, shape, labels };
}
