import { defineOp } from '../define-op';
import { unchanged } from '../shape';

/** Logistic function: 1 / (1 + exp(−x)). */
export const sigmoid = defineOp({
  name: 'sigmoid',
  summary: '1 / (1 + exp(−x)).',
  channels: 'tied',
  shape: unchanged,
});
