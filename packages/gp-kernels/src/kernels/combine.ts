import { checkCount } from './define-kernel';
import type { Gram, Kernel, Packed } from './kernel';
import { KernelError } from '../errors';

interface PackedParts extends Packed {
  readonly parts: readonly Packed[];
}

/** How the matrices of several kernels become one, element by element. */
export interface Combination {
  readonly name: string;
  combine(parts: readonly Float64Array[]): Float64Array;
  /** The weights of one part, given those of the whole. */
  weightsOf(part: number, parts: readonly Float64Array[], weights: Float64Array): Float64Array;
}

/** A kernel out of several over the same points. Throws `EMPTY` for none. */
export function combineKernels<X>(kernels: readonly Kernel<X>[], combination: Combination): Kernel<X> {
  if (kernels.length === 0)
    throw new KernelError('EMPTY', `${combination.name}: there are no kernels; give at least one`);
  return new CombinedKernel(kernels, combination);
}

class CombinedKernel<X> implements Kernel<X> {
  readonly name: string;
  readonly hyperparameters;
  readonly #kernels: readonly Kernel<X>[];
  readonly #combination: Combination;

  constructor(kernels: readonly Kernel<X>[], combination: Combination) {
    this.#kernels = kernels;
    this.#combination = combination;
    this.name = `${combination.name}(${kernels.map(({ name }) => name).join(', ')})`;
    this.hyperparameters = kernels.flatMap((kernel, part) =>
      kernel.hyperparameters.map((parameter) => ({ ...parameter, name: `${part}.${parameter.name}` })),
    );
  }

  withLogParameters(logs: ArrayLike<number>): Kernel<X> {
    checkCount(this.name, logs, this.hyperparameters.length);
    const all = Float64Array.from(logs);
    let from = 0;
    const kernels = this.#kernels.map((kernel) => {
      const own = all.subarray(from, (from += kernel.hyperparameters.length));
      return kernel.withLogParameters(own);
    });
    return new CombinedKernel(kernels, this.#combination);
  }

  pack(points: readonly X[]): PackedParts {
    return { count: points.length, parts: this.#kernels.map((kernel) => kernel.pack(points)) };
  }

  gram(points: PackedParts): Gram {
    const grams = this.#kernels.map((kernel, part) => kernel.gram(points.parts[part]));
    const matrices = grams.map(({ values }) => values);
    return {
      values: this.#combination.combine(matrices),
      pullback: (weights) => {
        const gradient = new Float64Array(this.hyperparameters.length);
        let at = 0;
        grams.forEach((gram, part) => {
          const own = gram.pullback(this.#combination.weightsOf(part, matrices, weights));
          gradient.set(own, at);
          at += own.length;
        });
        return gradient;
      },
    };
  }

  cross(rows: PackedParts, columns: PackedParts): Float64Array {
    return this.#combination.combine(
      this.#kernels.map((kernel, part) => kernel.cross(rows.parts[part], columns.parts[part])),
    );
  }

  diagonal(points: PackedParts): Float64Array {
    return this.#combination.combine(this.#kernels.map((kernel, part) => kernel.diagonal(points.parts[part])));
  }
}
