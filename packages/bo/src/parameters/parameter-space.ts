import type { Space } from '@archipelago/trials';
import { BoError } from '../errors';
import { isValueOf, sampleValue, type Dimension } from './dimension';
import type { Parameter } from './parameter';

/** A space whose candidates are vectors of independent variables. */
export interface ParameterSpace<C> extends Space<C> {
  readonly dimensions: readonly Dimension[];
  /** The candidate's variables: a number a dimension. */
  encode(candidate: C): readonly number[];
  /** The candidate that has these variables. */
  decode(values: readonly number[]): C;
}

/** What named parameters make together: `{ rate: 0.1, op: 'skip' }`. */
export type ParameterValues<P extends Readonly<Record<string, Parameter<unknown>>>> = {
  readonly [name in keyof P]: P[name] extends Parameter<infer T> ? T : never;
};

/**
 * The space of named parameters, in the order given. A mutation draws one of them again.
 *
 * @throws BoError BAD_OPTION where there is no parameter
 */
export function parameterSpace<P extends Readonly<Record<string, Parameter<unknown>>>>(
  parameters: P,
): ParameterSpace<ParameterValues<P>> {
  type C = ParameterValues<P>;
  const names = Object.keys(parameters);
  if (names.length === 0) throw new BoError('BAD_OPTION', 'parameterSpace: there are no parameters; name at least one');
  const dimensions = names.map((name) => parameters[name].dimension);
  const decode = (values: readonly number[]) =>
    Object.fromEntries(names.map((name, i) => [name, parameters[name].decode(values[i])])) as C;
  const encode = (candidate: C) => names.map((name) => parameters[name].encode(candidate[name]));
  return {
    dimensions,
    encode,
    decode,
    sample: (random) => decode(dimensions.map((dimension) => sampleValue(dimension, random))),
    contains: (candidate) =>
      Object.keys(candidate).length === names.length &&
      names.every((name, i) => isValueOf(parameters[name].encode(candidate[name]), dimensions[i])),
    mutate(candidate, random) {
      const changed = random.integer(names.length);
      return decode(encode(candidate).with(changed, sampleValue(dimensions[changed], random)));
    },
  };
}
