import type { PrimitiveEmitter } from '../emission/primitive-emitter';

type PadAttributes = { readonly before: readonly number[]; readonly after: readonly number[] };

export const emitPad: PrimitiveEmitter<PadAttributes> = (emission, { inputs: [x], attributes: { before, after } }) => [
  emission.node('Pad', [x.plain, emission.ints([...before, ...after])]),
];
