import type { PrimitiveEmitter } from '../emission/primitive-emitter';

export const emitLogSoftmax: PrimitiveEmitter<{ readonly axis: number }> = (
  emission,
  { inputs: [x], attributes: { axis } },
) => [emission.node('LogSoftmax', [x.plain], { axis })];
