import { defineOp } from '../define-op';
import { unchanged } from '../shape';

/** Hyperbolic tangent. */
export const tanh = defineOp({
  name: 'tanh',
  summary: 'Hyperbolic tangent.',
  channels: 'tied',
  shape: unchanged,
});
