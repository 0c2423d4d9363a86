import { add } from '../primitives/add';
import { broadcastTo } from '../primitives/broadcast-to';
import { concat } from '../primitives/concat';
import { defineLowering } from './lowering';

export const prependTokenLowering = defineLowering('prependToken', ({ inputs: [x], parameter }) => {
  const [batch, features] = x.shape;
  return concat([broadcastTo(parameter('token'), [batch, features, 1]), x], 2);
});

export const positionEmbeddingLowering = defineLowering('positionEmbedding', ({ inputs: [x], parameter }) =>
  add(x, parameter('embedding')),
);
