import { createRandom } from '@archipelago/numerics';
import type { BenchRow } from '../../../tools/config/bench';
import { batches, cifarAugmentation, createImageDataset, normalize, publishedStatistics } from '../src/index';

const COUNT = 4_000;
const SIZE = 128;
const REPEATS = 5;
const statistics = publishedStatistics.dartsCifar10;

/** Images a second through batches of 128 CIFAR images; the peer does the same on one nested array an image. */
export default async function bench(): Promise<BenchRow[]> {
  const random = createRandom(1);
  const images = new Uint8Array(COUNT * 3072).map(() => random.integer(256));
  const labels = new Int32Array(COUNT);
  const dataset = createImageDataset({ images, labels, shape: [3, 32, 32], classes: ['all'] });
  const augmented = { size: SIZE, random, transforms: cifarAugmentation({ statistics, cutoutSize: 16 }) };
  const plain = { size: SIZE, transforms: [normalize(statistics)] };
  const ours = [augmented, plain].map((options) => imagesPerSecond(() => drain(batches(dataset, options))));
  const peers = [true, false].map((augment) => imagesPerSecond(() => nestedPass(images, augment)));
  return ['crop, flip, normalize, cutout', 'normalize'].map((name, i) => ({
    name: `batches of CIFAR images, ${name}, against nested arrays`,
    ours: ours[i],
    peer: peers[i],
    unit: 'images/s',
    ratio: ours[i] / peers[i],
  }));
}

function drain(iterable: Iterable<{ readonly images: { readonly data: Float32Array } }>): number {
  let total = 0;
  for (const { images } of iterable) total += images.data[0];
  return total;
}

function imagesPerSecond(pass: () => number): number {
  const times = Array.from({ length: REPEATS }, () => {
    const start = performance.now();
    if (Number.isNaN(pass())) throw new Error('a pixel is not a number');
    return performance.now() - start;
  });
  return (1000 * COUNT) / times.sort((a, b) => a - b)[REPEATS >> 1];
}

/** One pass with a fresh array for each row of each step, as it is often written. */
function nestedPass(bytes: Uint8Array, augment: boolean): number {
  const axis = Array.from({ length: 32 }, (_, i) => i);
  let total = 0;
  for (let start = 0; start < COUNT; start += SIZE) {
    const batch: number[] = [];
    for (let index = start; index < Math.min(start + SIZE, COUNT); index++) {
      let image = [0, 1, 2].map((c) =>
        axis.map((y) => axis.map((x) => bytes[index * 3072 + c * 1024 + y * 32 + x] / 255)),
      );
      if (augment) image = cropped(image, axis);
      if (augment && Math.random() < 0.5) image = image.map((rows) => rows.map((row) => row.toReversed()));
      image = image.map((rows, c) =>
        rows.map((row) => row.map((value) => (value - statistics.mean[c]) / statistics.std[c])),
      );
      if (augment) image = withHole(image);
      batch.push(...image.flat(2));
    }
    total += Float32Array.from(batch)[0];
  }
  return total;
}

function cropped(image: number[][][], axis: readonly number[]): number[][][] {
  const [down, right] = [Math.floor(Math.random() * 9) - 4, Math.floor(Math.random() * 9) - 4];
  return image.map((rows) => axis.map((y) => axis.map((x) => rows[y + down]?.[x + right] ?? 0)));
}

function withHole(image: number[][][]): number[][][] {
  const [top, left] = [Math.floor(Math.random() * 32) - 8, Math.floor(Math.random() * 32) - 8];
  return image.map((rows) =>
    rows.map((row, y) => row.map((value, x) => (y >= top && y < top + 16 && x >= left && x < left + 16 ? 0 : value))),
  );
}
