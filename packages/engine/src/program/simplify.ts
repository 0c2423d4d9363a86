import type { ProgramBuilder } from './builder';
import type { Program } from './program';
import { rebuild } from './rebuild';
import { simplifications } from './simplifications';
import type { Draft, Simplification } from './simplifications/simplification';
import type { Value } from './value';

/**
 * A shorter program that computes the same outputs from the same inputs, up to rounding: without dead code, common
 * sub-expressions, arithmetic on constants, layout instructions that do nothing and broadcasts that are implied. Takes
 * time in proportion to the number of instructions.
 */
export function simplify(program: Program): Program {
  const rules = new Map<string, Simplification[]>();
  for (const rule of simplifications) {
    for (const name of rule.primitives) rules.set(name, [...(rules.get(name) ?? []), rule]);
  }
  return rebuild(program, (draft, builder) => simplest(draft, { builder, rules }));
}

/** Applies rules until none applies: each makes the instruction simpler or reaches further back. */
function simplest(
  draft: Draft,
  { builder, rules }: { builder: ProgramBuilder; rules: ReadonlyMap<string, readonly Simplification[]> },
): readonly Value[] {
  const emit = (next: Draft): readonly Value[] => simplest(next, { builder, rules });
  for (const rule of rules.get(draft.primitive.name) ?? []) {
    const rewritten = rule.rewrite(draft, { builder, emit });
    if (rewritten) return 'primitive' in rewritten ? emit(rewritten) : rewritten;
  }
  return builder.apply(draft.primitive, draft.inputs, draft.attributes);
}
