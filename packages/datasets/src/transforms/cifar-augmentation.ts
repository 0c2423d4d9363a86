import type { ChannelStatistics } from './channel-statistics';
import { cutout } from './cutout';
import { horizontalFlip } from './horizontal-flip';
import type { ImageTransform } from './image-transform';
import { normalize } from './normalize';
import { padCrop } from './pad-crop';

export interface CifarAugmentationOptions {
  readonly statistics: ChannelStatistics;
  /**
   * Side of the square of cutout, pixels; 0 for none.
   *
   * @defaultValue 0
   */
  readonly cutoutSize?: number;
}

/** The training transforms published for CIFAR: crop 32 of 40, flip, normalize and, where asked for, cutout. */
export function cifarAugmentation({ statistics, cutoutSize = 0 }: CifarAugmentationOptions): readonly ImageTransform[] {
  const base = [padCrop({ padding: 4 }), horizontalFlip(), normalize(statistics)];
  return cutoutSize === 0 ? base : [...base, cutout({ size: cutoutSize })];
}
