import { inflateSync } from 'fflate';
import type { Attribution } from '../attribution';
import { createImageDataset, type ImageDataset } from '../image-dataset';
import { COUNT, PACKED } from './packed';

const PIXELS = 64;

export const digitsAttribution: Attribution = {
  title: 'Optical recognition of handwritten digits, test set',
  citation:
    'E. Alpaydin and C. Kaynak, "Optical Recognition of Handwritten Digits", UCI Machine Learning Repository, 1998, doi:10.24432/C50P49',
  license: 'CC-BY-4.0',
  url: 'https://archive.ics.uci.edu/dataset/80/optical+recognition+of+handwritten+digits',
};

/**
 * The UCI digits: 1,797 grey images of 8×8 pixels, 0 to 16 in 1/16, in ten classes of about 180; the data set that
 * scikit-learn's `load_digits` returns, in the same order. There is no published split.
 */
export function digits(): ImageDataset {
  const packed = Uint8Array.from(atob(PACKED), (character) => character.charCodeAt(0));
  const unpacked = inflateSync(packed, { out: new Uint8Array(COUNT * (1 + PIXELS)) });
  const labels = unpacked.subarray(0, COUNT);
  const byLabel = Array.from(labels, (_, i) => i).sort((i, j) => labels[i] - labels[j] || i - j);
  const images = new Uint8Array(COUNT * PIXELS);
  for (let pixel = 0; pixel < PIXELS; pixel++) {
    const column = COUNT * (1 + pixel);
    byLabel.forEach((image, place) => (images[image * PIXELS + pixel] = unpacked[column + place]));
  }
  const classes = Array.from({ length: 10 }, (_, digit) => String(digit));
  return createImageDataset({ images, labels, shape: [1, 8, 8], classes, scale: 1 / 16 });
}
