import { DatasetError } from '../errors';
import type { ChannelStatistics } from './channel-statistics';
import type { ImageTransform } from './image-transform';

/**
 * (value − mean) / std, channel by channel. Throws `BAD_OPTION` where a deviation is not positive, and `SHAPE_MISMATCH`
 * where an image has another number of channels.
 */
export function normalize({ mean, std }: ChannelStatistics): ImageTransform {
  if (
    mean.length !== std.length ||
    !mean.every(Number.isFinite) ||
    !std.every((value) => value > 0 && value < Infinity)
  ) {
    throw new DatasetError(
      'BAD_OPTION',
      `normalize: mean is [${mean.join()}] and std [${std.join()}]; give a finite mean and a positive deviation a channel`,
    );
  }
  return {
    name: 'normalize',
    isRandom: false,
    apply(source, target, { shape: [channels, height, width] }) {
      if (channels !== mean.length) {
        throw new DatasetError(
          'SHAPE_MISMATCH',
          `normalize: the image has ${channels} channels and the statistics ${mean.length}; give those of this data set`,
        );
      }
      const area = height * width;
      for (let channel = 0; channel < channels; channel++) {
        const shift = mean[channel];
        const factor = 1 / std[channel];
        for (let i = channel * area; i < (channel + 1) * area; i++) target[i] = (source[i] - shift) * factor;
      }
    },
  };
}
