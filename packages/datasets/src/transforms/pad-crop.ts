import { DatasetError } from '../errors';
import type { ImageTransform } from './image-transform';

export interface PadCropOptions {
  /**
   * Pixels of zeros added on every side before a window of the image's own size is cut out.
   *
   * @defaultValue 4, for 32×32 images
   */
  readonly padding?: number;
}

/**
 * Random crop of the zero-padded image: a shift by up to `padding` pixels each way, all (2·padding + 1)² equally likely.
 * As published for CIFAR, it comes before normalization, so what comes in from outside is black.
 *
 * Source: C.-Y. Lee et al., "Deeply-supervised nets", AISTATS 2015; K. He et al., CVPR 2016, section 4.2.
 */
export function padCrop({ padding = 4 }: PadCropOptions = {}): ImageTransform {
  if (!Number.isInteger(padding) || padding < 0 || padding > 2 ** 16) {
    throw new DatasetError('BAD_OPTION', `padCrop: padding is ${padding}; give a number of pixels in [0, 65536]`);
  }
  return {
    name: 'padCrop',
    isRandom: true,
    apply(source, target, { shape: [channels, height, width], random }) {
      const down = random.integer(2 * padding + 1) - padding;
      const right = random.integer(2 * padding + 1) - padding;
      const first = Math.max(0, -right);
      const last = Math.min(width, width - right);
      target.fill(0);
      for (let channel = 0; channel < channels; channel++) {
        for (let y = Math.max(0, -down); y < Math.min(height, height - down); y++) {
          const to = (channel * height + y) * width;
          const from = (channel * height + y + down) * width + right;
          for (let x = first; x < last; x++) target[to + x] = source[from + x];
        }
      }
    },
  };
}
