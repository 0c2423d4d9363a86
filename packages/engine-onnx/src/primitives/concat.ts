import { hasBlocks } from '../emission/blocked-layout';
import type { PrimitiveEmitter } from '../emission/primitive-emitter';

/** Blocked maps are joined along channels as they are. */
export const emitConcat: PrimitiveEmitter<{ readonly axis: number }> = (emission, { inputs, attributes: { axis } }) => {
  const blocked =
    axis === 1 &&
    inputs.every((input) => hasBlocks(emission, input.shape)) &&
    2 * inputs.filter((input) => input.isBlocked).length >= inputs.length;
  const names = inputs.map((input) => (blocked ? input.blocked : input.plain));
  const joined = emission.node('Concat', names, { axis });
  return [blocked ? { blocked: joined } : joined];
};
