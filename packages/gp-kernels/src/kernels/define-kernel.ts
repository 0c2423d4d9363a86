import { KernelError } from '../errors';
import type { Bounds, Gram, Hyperparameter, Kernel, Packed } from './kernel';

/** A positive number of a kernel, free or fixed. */
export interface KernelParameter {
  readonly name: string;
  readonly value: number;
  readonly bounds: Bounds;
}

/**
 * The mathematics of one kernel. `values` are the values of all `parameters`, fixed ones too, in their order. Matrices
 * are row-major.
 */
export interface KernelDefinition<X, B extends Packed> {
  readonly name: string;
  readonly parameters: readonly KernelParameter[];
  pack(points: readonly X[]): B;
  /** The matrix over a batch; `pullback` gives one derivative a parameter, fixed ones too. */
  gram(points: B, values: Float64Array): Gram;
  cross(rows: B, columns: B, values: Float64Array): Float64Array;
  diagonal(points: B, values: Float64Array): Float64Array;
}

/** A kernel out of its mathematics: which parameters are free, their logarithms and their bounds are seen to here. */
export function defineKernel<X, B extends Packed>(definition: KernelDefinition<X, B>): Kernel<X> {
  for (const parameter of definition.parameters) checkParameter(definition.name, parameter);
  return new DefinedKernel(
    definition,
    Float64Array.from(definition.parameters, ({ value }) => value),
  );
}

class DefinedKernel<X, B extends Packed> implements Kernel<X> {
  readonly #definition: KernelDefinition<X, B>;
  readonly #values: Float64Array;
  /** Places of the free parameters. */
  readonly #free: readonly number[];
  readonly hyperparameters: readonly Hyperparameter[];

  constructor(definition: KernelDefinition<X, B>, values: Float64Array) {
    this.#definition = definition;
    this.#values = values;
    const free: number[] = [];
    const hyperparameters: Hyperparameter[] = [];
    definition.parameters.forEach(({ name, bounds }, place) => {
      if (bounds === 'fixed') return;
      free.push(place);
      hyperparameters.push({ name, value: values[place], bounds });
    });
    this.#free = free;
    this.hyperparameters = hyperparameters;
  }

  get name(): string {
    return this.#definition.name;
  }

  withLogParameters(logs: ArrayLike<number>): Kernel<X> {
    checkCount(this.name, logs, this.#free.length);
    const values = this.#values.slice();
    this.#free.forEach((place, i) => {
      values[place] = Math.exp(logs[i]);
      checkPositive(this.name, this.hyperparameters[i].name, values[place]);
    });
    return new DefinedKernel(this.#definition, values);
  }

  pack(points: readonly X[]): B {
    return this.#definition.pack(points);
  }

  gram(points: B): Gram {
    const gram = this.#definition.gram(points, this.#values);
    return {
      values: gram.values,
      pullback: (weights) => {
        const all = gram.pullback(weights);
        return Float64Array.from(this.#free, (place) => all[place]);
      },
    };
  }

  cross(rows: B, columns: B): Float64Array {
    return this.#definition.cross(rows, columns, this.#values);
  }

  diagonal(points: B): Float64Array {
    return this.#definition.diagonal(points, this.#values);
  }
}

export function checkCount(kernel: string, logs: ArrayLike<number>, count: number): void {
  if (logs.length !== count) {
    throw new KernelError('LENGTH_MISMATCH', `${kernel}: ${logs.length} log parameters; give ${count}, one a free one`);
  }
}

function checkParameter(kernel: string, { name, value, bounds }: KernelParameter): void {
  checkPositive(kernel, name, value);
  if (bounds !== 'fixed') checkBounds(`${kernel}: the bounds of ${name}`, bounds);
}

/** Throws `OUT_OF_RANGE` unless the bounds are positive and in order. */
export function checkBounds(place: string, [lower, upper]: readonly [number, number]): void {
  if (!(lower > 0 && lower <= upper && upper < Infinity)) {
    throw new KernelError(
      'OUT_OF_RANGE',
      `${place} are [${lower}, ${upper}]; give two positive numbers, the lesser first`,
    );
  }
}

function checkPositive(kernel: string, name: string, value: number): void {
  if (!(value > 0 && value < Infinity)) {
    throw new KernelError('OUT_OF_RANGE', `${kernel}: ${name} is ${value}; give a positive finite number`);
  }
}
