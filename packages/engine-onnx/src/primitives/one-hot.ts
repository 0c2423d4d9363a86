import type { PrimitiveEmitter } from '../emission/primitive-emitter';

/** [index = 0, index = 1, …] along a new last axis. */
export const emitOneHot: PrimitiveEmitter<{ readonly depth: number }> = (
  emission,
  { inputs: [indices], attributes: { depth } },
) => {
  const columns = emission.reshape(indices.plain, [...indices.shape, 1]);
  const classes = emission.table('0, 1, …', [depth], () => Int32Array.from({ length: depth }, (_, i) => i));
  return [emission.node('Cast', [emission.node('Equal', [columns, classes])], { to: 1 })];
};
