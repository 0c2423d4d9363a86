import { dot } from '../linalg';
import { constant, type VarianceOptions } from './constant';
import { checkCount } from './define-kernel';
import type { Gram, Hyperparameter, Kernel, Packed } from './kernel';

/** v k: the kernel times a variance, which is the first hyper-parameter unless it is fixed. */
export function scale<X>(kernel: Kernel<X>, options: VarianceOptions = {}): Kernel<X> {
  return new ScaledKernel(kernel, constant(options));
}

/** As a product with a constant, without its matrix. */
class ScaledKernel<X> implements Kernel<X> {
  readonly name: string;
  readonly hyperparameters: readonly Hyperparameter[];
  readonly #kernel: Kernel<X>;
  readonly #constant: Kernel<unknown>;
  readonly #variance: number;

  constructor(kernel: Kernel<X>, constant: Kernel<unknown>) {
    this.#kernel = kernel;
    this.#constant = constant;
    [this.#variance] = constant.diagonal({ count: 1 });
    this.name = `scale(${kernel.name})`;
    this.hyperparameters = [...constant.hyperparameters, ...kernel.hyperparameters];
  }

  withLogParameters(logs: ArrayLike<number>): Kernel<X> {
    checkCount(this.name, logs, this.hyperparameters.length);
    const all = Float64Array.from(logs);
    const own = this.#constant.hyperparameters.length;
    return new ScaledKernel(
      this.#kernel.withLogParameters(all.subarray(own)),
      this.#constant.withLogParameters(all.subarray(0, own)),
    );
  }

  pack(points: readonly X[]): Packed {
    return this.#kernel.pack(points);
  }

  gram(points: Packed): Gram {
    const { values, pullback } = this.#kernel.gram(points);
    return {
      values: this.#scaled(values),
      pullback: (weights) => {
        const rest = this.#scaled(pullback(weights));
        if (this.#constant.hyperparameters.length === 0) return rest;
        const total = dot(weights, 0, values, 0, weights.length);
        return Float64Array.of(this.#variance * total, ...rest);
      },
    };
  }

  cross(rows: Packed, columns: Packed): Float64Array {
    return this.#scaled(this.#kernel.cross(rows, columns));
  }

  diagonal(points: Packed): Float64Array {
    return this.#scaled(this.#kernel.diagonal(points));
  }

  /** In a new array. */
  #scaled(values: Float64Array): Float64Array {
    const scaled = new Float64Array(values.length);
    for (let i = 0; i < values.length; i++) scaled[i] = this.#variance * values[i];
    return scaled;
  }
}
