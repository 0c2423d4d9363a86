import { DatasetError } from '../errors';
import type { ImageTransform } from './image-transform';

export interface CutoutOptions {
  /**
   * Side of the square, pixels.
   *
   * @defaultValue 16, published for CIFAR-10 and used by DARTS
   */
  readonly size?: number;
}

/**
 * Sets a random square to zero in all channels. The centre is uniform over the pixels, so part of the square may lie
 * outside: rows from centre − ⌊size/2⌋ up to but not including centre + ⌈size/2⌉, and columns likewise. As published, it
 * comes after normalization, so the square has the mean colour.
 *
 * Source: T. DeVries and G. W. Taylor, "Improved regularization of convolutional neural networks with cutout",
 * arXiv:1708.04552, 2017, section 3.2.
 */
export function cutout({ size = 16 }: CutoutOptions = {}): ImageTransform {
  if (!Number.isInteger(size) || size < 1) {
    throw new DatasetError('BAD_OPTION', `cutout: size is ${size}; give a positive number of pixels`);
  }
  const before = Math.floor(size / 2);
  return {
    name: 'cutout',
    isRandom: true,
    apply(source, target, { shape: [channels, height, width], random }) {
      const top = random.integer(height) - before;
      const left = random.integer(width) - before;
      target.set(source);
      for (let channel = 0; channel < channels; channel++) {
        for (let y = Math.max(0, top); y < Math.min(height, top + size); y++) {
          const row = (channel * height + y) * width;
          target.fill(0, row + Math.max(0, left), row + Math.min(width, left + size));
        }
      }
    },
  };
}
