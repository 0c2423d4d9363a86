import type { PrimitiveEmitter } from '../emission/primitive-emitter';

/** Written only where what reads it does not broadcast by itself. */
export const emitBroadcastTo: PrimitiveEmitter = (_, { inputs: [x] }) => [
  { narrow: { value: x.narrow, shape: x.shape } },
];
