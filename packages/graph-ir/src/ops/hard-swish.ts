import { defineOp } from '../define-op';
import { unchanged } from '../shape';

/** Piecewise form of swish: x · relu6(x + 3) / 6 (Howard et al. 2019). */
export const hardSwish = defineOp({
  name: 'hardSwish',
  summary: 'x · relu6(x + 3) / 6.',
  channels: 'tied',
  shape: unchanged,
});
