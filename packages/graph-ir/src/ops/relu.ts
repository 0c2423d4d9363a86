import { defineOp } from '../define-op';
import { unchanged } from '../shape';

/** Rectified linear unit: max(0, x). */
export const relu = defineOp({
  name: 'relu',
  summary: 'max(0, x).',
  channels: 'tied',
  shape: unchanged,
});
