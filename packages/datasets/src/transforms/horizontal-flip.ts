import { DatasetError } from '../errors';
import type { ImageTransform } from './image-transform';

export interface HorizontalFlipOptions {
  /**
   * How often an image is flipped.
   *
   * @defaultValue 0.5
   */
  readonly probability?: number;
}

/** Exchanges left and right, at random. */
export function horizontalFlip({ probability = 0.5 }: HorizontalFlipOptions = {}): ImageTransform {
  if (!(probability >= 0 && probability <= 1)) {
    throw new DatasetError('BAD_OPTION', `horizontalFlip: probability is ${probability}; give a number in [0, 1]`);
  }
  return {
    name: 'horizontalFlip',
    isRandom: true,
    apply(source, target, { shape: [, , width], random }) {
      if (!random.boolean(probability)) {
        target.set(source);
        return;
      }
      for (let row = 0; row < source.length; row += width) {
        for (let x = 0; x < width; x++) target[row + x] = source[row + width - 1 - x];
      }
    },
  };
}
