import type { Random } from '@archipelago/numerics';
import type { ImageShape } from '../image-dataset';

/** What a transform is given with each image. */
export interface TransformContext {
  readonly shape: ImageShape;
  /** A source of its own for this image. */
  readonly random: Random;
}

/** A change of one image that keeps its shape. */
export interface ImageTransform {
  readonly name: string;
  /** True where `apply` draws from the random source. */
  readonly isRandom: boolean;
  /**
   * Writes the changed image into `target` and leaves `source` as it is; both are (channels, height, width) row-major and
   * never overlap.
   */
  apply(source: Float32Array, target: Float32Array, context: TransformContext): void;
}
