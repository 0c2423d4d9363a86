import { BLOCKED, hasBlocks } from '../emission/blocked-layout';
import type { PrimitiveEmitter } from '../emission/primitive-emitter';
import { onnxPool, type PoolAttributes } from '../pooling/attributes';

/** `count_include_pad` is 0 by default: padding is not counted. */
export const emitAvgPool: PrimitiveEmitter<PoolAttributes> = (emission, { inputs: [x], attributes }) => {
  if (!x.isBlocked || !hasBlocks(emission, x.shape)) {
    return [emission.node('AveragePool', [x.plain], onnxPool(attributes))];
  }
  return [{ blocked: emission.node(`${BLOCKED}.AveragePool`, [x.blocked], onnxPool(attributes)) }];
};
