import type { ProgramBuilder } from '../builder';
import { sameShape } from '../tensor';
import type { Value } from '../value';
import { madeBy, uniformValue, type Draft, type Simplification } from './simplification';

/** The input that passes through x + 0, x − 0, x · 1 and x / 1. */
function unchanged({ primitive, inputs: [a, b] }: Draft, builder: ProgramBuilder): Value | undefined {
  const neutral = primitive.name === 'add' || primitive.name === 'sub' ? 0 : 1;
  // x + 0 turns −0 into 0, which nothing but 1 / x tells apart.
  const isNeutral = (value: Value): boolean => {
    const uniform = uniformValue(builder, madeBy(builder, value, 'broadcastTo')?.inputs[0] ?? value);
    return uniform === neutral;
  };
  if (isNeutral(b)) return a;
  const commutes = primitive.name === 'add' || primitive.name === 'mul';
  return commutes && isNeutral(a) ? b : undefined;
}

/** Drops x + 0, x − 0, x · 1 and x / 1 where they do not broadcast x. */
export const dropNeutral: Simplification = {
  primitives: ['add', 'sub', 'mul', 'div'],
  rewrite: (draft, { builder }) => {
    const value = unchanged(draft, builder);
    if (!value) return undefined;
    const [{ shape }] = draft.primitive.infer(
      draft.inputs.map((input) => input.type),
      draft.attributes,
    );
    return sameShape(value.shape, shape) ? [value] : undefined;
  },
};

/** −(−x) and 1 / (1 / x) are x. */
export const dropInverses: Simplification = {
  primitives: ['neg', 'reciprocal'],
  rewrite: ({ primitive, inputs: [x] }, { builder }) => madeBy(builder, x, primitive.name)?.inputs,
};
