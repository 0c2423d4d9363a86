import type { EmittedValue } from '../emission/emitted-value';
import type { ConvAttributes } from './attributes';

/** What the gradient of a convolution's filters is computed from. */
export interface FilterGradient {
  /** [N, C, …spatial]. */
  readonly x: EmittedValue;
  /** The gradient of the convolution, [N, O, …]. */
  readonly dy: EmittedValue;
  readonly attributes: ConvAttributes;
  /** Spatial sizes of the filters. */
  readonly kernel: readonly number[];
}
