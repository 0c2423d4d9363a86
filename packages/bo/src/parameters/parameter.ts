import { BoError } from '../errors';
import { objectionTo, type Dimension } from './dimension';

/** One parameter of a space: its dimension, and what its numbers stand for. */
export interface Parameter<T> {
  readonly dimension: Dimension;
  /** The number of a value; NaN where it has none. */
  encode(value: T): number;
  decode(number: number): T;
}

/** Any number from `low` to `high`. Throws `BoError` BAD_OPTION, as all of these do. */
export function uniform(low: number, high: number): Parameter<number> {
  return numeric({ kind: 'uniform', low, high });
}

/** Any number from `low` to `high`, both above 0; its logarithm is uniform. */
export function logUniform(low: number, high: number): Parameter<number> {
  return numeric({ kind: 'logUniform', low, high });
}

/** A whole number from `low` to `high`, both included. */
export function integer(low: number, high: number): Parameter<number> {
  return numeric({ kind: 'integer', low, high });
}

/** One of `choices`; `prior` has their probabilities, equal where left out. */
export function categorical<const T extends string | number | boolean | null>(
  choices: readonly T[],
  prior?: readonly number[],
): Parameter<T> {
  const count = choices.length;
  const dimension: Dimension =
    prior === undefined ? { kind: 'categorical', count } : { kind: 'categorical', count, prior };
  check(dimension);
  if (new Set(choices).size !== count) {
    throw new BoError('BAD_OPTION', `categorical: a choice of [${choices.join(', ')}] comes twice; give each once`);
  }
  return {
    dimension,
    encode: (value) => (choices.includes(value) ? choices.indexOf(value) : NaN),
    decode: (number) => choices[number],
  };
}

function numeric(dimension: Dimension): Parameter<number> {
  check(dimension);
  return { dimension, encode: (value) => (typeof value === 'number' ? value : NaN), decode: (number) => number };
}

function check(dimension: Dimension): void {
  const objection = objectionTo(dimension);
  if (objection !== undefined) throw new BoError('BAD_OPTION', `${dimension.kind}: ${objection}`);
}
