import { defineOp } from '../define-op';
import { unchanged } from '../shape';

/** Rectified linear unit clipped at 6: min(6, max(0, x)). */
export const relu6 = defineOp({
  name: 'relu6',
  summary: 'min(6, max(0, x)).',
  channels: 'tied',
  shape: unchanged,
});
