import { BLOCKED, hasBlocks } from '../emission/blocked-layout';
import type { PrimitiveEmitter } from '../emission/primitive-emitter';
import { onnxPool, type PoolAttributes } from '../pooling/attributes';

/** Places are those of ONNX: in the flat input. They are only computed where something reads them. */
export const emitMaxPool: PrimitiveEmitter<PoolAttributes> = (emission, { inputs: [x], attributes, instruction }) => {
  const pool = onnxPool(attributes);
  if (emission.usesOf(instruction.outputs[1]) === 0) {
    if (x.isBlocked && hasBlocks(emission, x.shape)) {
      return [{ blocked: emission.node(`${BLOCKED}.MaxPool`, [x.blocked], pool) }];
    }
    return [emission.node('MaxPool', [x.plain], pool)];
  }
  const [y, places] = emission.nodes('MaxPool', [x.plain], { attributes: pool, count: 2 });
  return [y, { places }];
};
