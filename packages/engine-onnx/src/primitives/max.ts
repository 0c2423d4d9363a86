import type { PrimitiveEmitter } from '../emission/primitive-emitter';
import type { ReductionAttributes } from '../emission/reduction';

export const emitMax: PrimitiveEmitter<ReductionAttributes> = (
  emission,
  { inputs: [x], attributes: { axes, keepDims } },
) => [emission.node('ReduceMax', [x.plain], { axes, keepdims: Number(keepDims) })];
