import { defineOp } from '../define-op';
import { sizeOf } from '../shape';

/** All axes as one, in row-major order: [channels, height, width] to [channels · height · width]. */
export const flatten = defineOp({
  name: 'flatten',
  summary: 'All axes as one.',
  channels: 'flattened',
  shape: ([input]) => [sizeOf(input)],
});
