import { defineOp } from '../define-op';
import { unchanged } from '../shape';

/** Adds a trained value to each place of each channel. Owns `embedding` of the input's shape. */
export const positionEmbedding = defineOp({
  name: 'positionEmbedding',
  summary: 'Adds a trained value to each place.',
  channels: 'tied',
  shape: unchanged,
  parameters: ([input]) => [{ name: 'embedding', shape: input, initializer: 'normal', trainable: true }],
});
