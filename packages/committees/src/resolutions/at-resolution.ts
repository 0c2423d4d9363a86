import { CommitteeError } from '../errors';
import type { Model } from '../runtime/model';
import { resizeBilinear } from './resize-bilinear';

/** Pixels of a square's side, or height and width. */
export type Resolution = number | readonly [height: number, width: number];

export interface AtResolutionOptions {
  /** Channels of an image. */
  readonly channels: number;
  /** Resolution of the inputs that there are. */
  readonly from: Resolution;
  /** Resolution at which the model is to see them. */
  readonly to: Resolution;
}

/**
 * A model that sees its inputs, each (channels, height, width), at another resolution. One model at two of them makes a self-cascade
 * (thesis 5.7): first at a low one, and at a high one where that is not sure enough. Where `from` is `to` inputs pass as they are.
 *
 * The model itself must take images of the resolution `to`; see `at` of `onnxModel`. Throws and rejects as `resizeBilinear` does.
 */
export function atResolution<M extends Model<ArrayLike<number>>>(
  model: M,
  { channels, from, to }: AtResolutionOptions,
): M {
  const [fromHeight, fromWidth] = sides(from);
  const [height, width] = sides(to);
  for (const value of [channels, fromHeight, fromWidth, height, width]) {
    if (!(Number.isInteger(value) && value > 0)) {
      const sizes = `${channels} channels from ${fromHeight}×${fromWidth} to ${height}×${width}`;
      throw new CommitteeError('BAD_OPTION', `atResolution: ${sizes}; give positive integers`);
    }
  }
  if (fromHeight === height && fromWidth === width) return model;
  const shape = [1, channels, fromHeight, fromWidth] as const;
  const resized = (inputs: readonly ArrayLike<number>[]) =>
    model(inputs.map((image) => resizeBilinear(image, { shape, height, width })));
  return resized as M;
}

function sides(resolution: Resolution): readonly [number, number] {
  return typeof resolution === 'number' ? [resolution, resolution] : resolution;
}
