import type { PrimitiveEmitter } from '../emission/primitive-emitter';

export const emitGather: PrimitiveEmitter = (emission, { inputs: [x, indices] }) => [
  emission.node('Gather', [x.plain, indices.plain], { axis: 0 }),
];
