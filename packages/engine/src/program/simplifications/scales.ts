import { mulPrimitive } from '../../primitives/mul';
import type { ProgramBuilder } from '../builder';
import type { Value } from '../value';
import { madeBy, uniformValue, type Draft, type Simplification } from './simplification';

const SMALLEST_NORMAL = 2 ** -126;
const LARGEST = 2 ** 127;

/** A value as a number times another value. */
interface Scaled {
  readonly factor: number;
  readonly value: Value;
}

/** x · c, c · x, x / c and −x, of which c is a constant scalar. */
function scaled({ primitive, inputs: [a, b] }: Draft, builder: ProgramBuilder): Scaled | undefined {
  if (primitive.name === 'neg') return { factor: -1, value: a };
  const scalar = (value: Value): number | undefined =>
    value.shape.length === 0 ? uniformValue(builder, value) : undefined;
  const right = scalar(b);
  if (right !== undefined) return { factor: primitive.name === 'div' ? 1 / right : right, value: a };
  const left = primitive.name === 'mul' ? scalar(a) : undefined;
  return left === undefined ? undefined : { factor: left, value: b };
}

/** A chain of products with constant scalars and changes of sign becomes one product. */
export const mergeScales: Simplification = {
  primitives: ['mul', 'div', 'neg'],
  rewrite: (draft, { builder }) => {
    const outer = scaled(draft, builder);
    const before = outer && madeBy(builder, outer.value, 'mul', 'div', 'neg');
    const inner = before && scaled(before, builder);
    if (!inner) return undefined;
    const factor = outer.factor * inner.factor;
    // Two factors may fit into float32 where their product does not.
    if (Math.abs(factor) < SMALLEST_NORMAL || Math.abs(factor) > LARGEST) return undefined;
    return { primitive: mulPrimitive, inputs: [inner.value, builder.scalar(factor)], attributes: {} };
  },
};
