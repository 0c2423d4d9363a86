import { defineOp } from '../define-op';
import { unchanged } from '../shape';

/** Gaussian error linear unit: x · Φ(x), with the exact normal distribution function (Hendrycks and Gimpel 2016). */
export const gelu = defineOp({
  name: 'gelu',
  summary: 'x · Φ(x).',
  channels: 'tied',
  shape: unchanged,
});
