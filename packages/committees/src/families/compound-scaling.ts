import { CommitteeError } from '../errors';

/** How much deeper, wider and finer a network gets as φ rises by 1. */
export interface CompoundBases {
  /** α, of depth. @defaultValue 1.2 */
  readonly depth?: number;
  /** β, of width. @defaultValue 1.1 */
  readonly width?: number;
  /** γ, of resolution. @defaultValue 1.15 */
  readonly resolution?: number;
  /** Side of the images at φ = 0, pixels. @defaultValue 224 */
  readonly baseResolution?: number;
}

/** A network of a scaled family. */
export interface CompoundScale {
  readonly phi: number;
  /** Factor on the layers of each stage. */
  readonly depth: number;
  /** Factor on the channels of each layer. */
  readonly width: number;
  /** Side of the images, pixels. */
  readonly resolution: number;
}

/**
 * Compound scaling (Tan and Le, 2019; thesis 5.5.4): d = α^φ, w = β^φ, r = 224 γ^φ. φ may be any number: with the published bases −4
 * to 2 are what the thesis builds C0 from.
 *
 * NOTE: the thesis does not say how r is rounded; here it is rounded to the nearest pixel. It says that φ = 7 gives B7, yet that model is
 * published as w 2.0, d 3.1 and 600 pixels, not the 1.95, 3.58 and 596 of the formula.
 */
export function compoundScaling(phi: number, bases: CompoundBases = {}): CompoundScale {
  const { depth = 1.2, width = 1.1, resolution = 1.15, baseResolution = 224 } = bases;
  if (!Number.isFinite(phi)) {
    throw new CommitteeError('BAD_OPTION', `compoundScaling: phi is ${phi}; give a finite number`);
  }
  for (const [name, value] of Object.entries({ depth, width, resolution, baseResolution })) {
    if (!(value > 0 && value < Infinity)) {
      throw new CommitteeError('BAD_OPTION', `compoundScaling: ${name} is ${value}; give a positive number`);
    }
  }
  return {
    phi,
    depth: depth ** phi,
    width: width ** phi,
    resolution: Math.round(baseResolution * resolution ** phi),
  };
}
