import { defineOp } from '../define-op';
import { unchanged } from '../shape';

/** Swish, also SiLU: x · sigmoid(x) (Ramachandran, Zoph and Le 2017). */
export const swish = defineOp({
  name: 'swish',
  summary: 'x · sigmoid(x).',
  channels: 'tied',
  shape: unchanged,
});
