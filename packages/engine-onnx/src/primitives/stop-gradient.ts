import type { PrimitiveEmitter } from '../emission/primitive-emitter';

export const emitStopGradient: PrimitiveEmitter = (_, { inputs: [x] }) => [x];
