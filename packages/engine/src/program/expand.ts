import { EngineError } from '../errors';
import { primitives } from '../primitives';
import type { Primitive } from '../primitives/primitive';
import type { Program } from './program';
import { rebuild } from './rebuild';

export interface ExpandOptions {
  /** Where compositions are looked up. @defaultValue the primitives of this package */
  readonly primitives?: ReadonlyMap<string, Primitive>;
}

/**
 * The program with every primitive that an engine lacks written in those it has, by its composition. Throws
 * UNKNOWN_PRIMITIVE where there is none.
 */
export function expand(
  program: Program,
  has: (primitive: string) => boolean,
  { primitives: known = primitives }: ExpandOptions = {},
): Program {
  let expanded = program;
  // A composition may use primitives that are compositions themselves.
  while (expanded.instructions.some(({ primitive }) => !has(primitive))) {
    expanded = rebuild(
      expanded,
      ({ primitive, inputs, attributes }, builder) => {
        if (has(primitive.name)) return builder.apply(primitive, inputs, attributes);
        if (primitive.compose) return primitive.compose(inputs, attributes);
        throw new EngineError(
          'UNKNOWN_PRIMITIVE',
          `The engine has no '${primitive.name}', and it is not composed of others; use an engine that has it`,
          primitive.name,
        );
      },
      known,
    );
  }
  return expanded;
}
