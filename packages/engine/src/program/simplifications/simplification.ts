import type { Primitive } from '../../primitives/primitive';
import type { ProgramBuilder } from '../builder';
import type { PrimitiveAttributes } from '../program';
import type { Value } from '../value';

/** An instruction that is about to be written into the simplified program. */
export interface Draft {
  readonly primitive: Primitive;
  readonly inputs: readonly Value[];
  readonly attributes: PrimitiveAttributes;
}

/** A rewriting rule that keeps what a program computes. */
export interface Simplification {
  /** Names of the primitives it looks at. */
  readonly primitives: readonly string[];
  /** A simpler instruction, or values that exist already; undefined where the rule does not apply. */
  rewrite(draft: Draft, context: RewriteContext): Draft | readonly Value[] | undefined;
}

export interface RewriteContext {
  /** Of the simplified program. */
  readonly builder: ProgramBuilder;
  /** Writes another instruction, simplified. */
  emit(draft: Draft): readonly Value[];
}

/** The instruction that made `value`, where it is one of the named primitives. */
export function madeBy(builder: ProgramBuilder, value: Value, ...names: readonly string[]): Draft | undefined {
  const step = builder.producer(value);
  return step && names.includes(step.primitive.name) ? step : undefined;
}

/** The number that a small constant holds in every element; undefined for all other values. */
export function uniformValue(builder: ProgramBuilder, value: Value): number | undefined {
  const data = builder.constantOf(value)?.data;
  if (!data || data.length > 64 || data.some((element) => !Object.is(element, data[0]))) return undefined;
  return data[0];
}
