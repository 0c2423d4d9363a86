/** The multipliers and the side of the image, in pixels, that a φ stands for. */
export interface EfficientnetScale {
  readonly width: number;
  readonly depth: number;
  readonly resolution: number;
}

/**
 * Compound scaling (Tan and Le 2019, eq. 3; thesis 5.5.4): width 1.1^φ, depth 1.2^φ and resolution 224 · 1.15^φ, here
 * rounded to the nearest integer; the papers do not say how they round it.
 */
export function efficientnetScale(phi: number): EfficientnetScale {
  return { width: 1.1 ** phi, depth: 1.2 ** phi, resolution: Math.round(224 * 1.15 ** phi) };
}
