import { DatasetError } from '../errors';
import type { Picture } from './picture';

/**
 * The picture as grey (1 channel) or red, green and blue (3). Grey becomes three equal channels; colours become luma,
 * 0.299 R + 0.587 G + 0.114 B (ITU-R BT.601, as PIL's mode L).
 */
export function withChannels(picture: Picture, channels: 1 | 3): Picture {
  const { pixels, shape } = picture;
  const [own, height, width] = shape;
  const area = height * width;
  if (own === channels) return picture;
  if (own !== 1 && own !== 3) {
    throw new DatasetError('UNSUPPORTED', `a picture of ${own} channels has no conversion to ${channels}; give 1 or 3`);
  }
  const converted = new Uint8Array(channels * area);
  if (channels === 3) for (let channel = 0; channel < 3; channel++) converted.set(pixels, channel * area);
  else {
    for (let i = 0; i < area; i++) {
      const luma = 19595 * pixels[i] + 38470 * pixels[area + i] + 7471 * pixels[2 * area + i];
      converted[i] = (luma + 0x8000) >> 16;
    }
  }
  return { pixels: converted, shape: [channels, height, width] };
}
