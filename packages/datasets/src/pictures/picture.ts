import type { ImageShape } from '../image-dataset';

/** A decoded picture file. */
export interface Picture {
  /** (channels, height, width) row-major, 0 to 255. */
  readonly pixels: Uint8Array;
  readonly shape: ImageShape;
}

export interface InterleavedPixels {
  readonly width: number;
  readonly height: number;
  /** Values a pixel in `data`. */
  readonly stride: number;
  /** How many of them are kept, from the first. */
  readonly channels: number;
  readonly data: ArrayLike<number>;
}

/** A picture of pixels that lie channel by channel in `data`, height and width first. */
export function fromInterleaved({ width, height, stride, channels, data }: InterleavedPixels): Picture {
  const area = width * height;
  const pixels = new Uint8Array(channels * area);
  for (let channel = 0; channel < channels; channel++) {
    for (let i = 0; i < area; i++) pixels[channel * area + i] = data[i * stride + channel];
  }
  return { pixels, shape: [channels, height, width] };
}
