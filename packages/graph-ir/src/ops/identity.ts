import { defineOp } from '../define-op';
import { unchanged } from '../shape';

/** The input itself: a skip connection of a cell, or a removed layer. */
export const identity = defineOp({
  name: 'identity',
  summary: 'The input itself.',
  channels: 'tied',
  shape: unchanged,
});
