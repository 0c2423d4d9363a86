import type { Gram, Kernel, Packed } from './kernel';

/** The kernel of what `map` makes of the points: k(f(x), f(y)). So a kernel of vectors becomes one of cells or graphs. */
export function mapped<X, Y>(kernel: Kernel<Y>, map: (point: X) => Y): Kernel<X> {
  return new MappedKernel(kernel, map);
}

class MappedKernel<X, Y> implements Kernel<X> {
  constructor(
    private readonly kernel: Kernel<Y>,
    private readonly map: (point: X) => Y,
  ) {}

  get name(): string {
    return `mapped(${this.kernel.name})`;
  }

  get hyperparameters(): Kernel<X>['hyperparameters'] {
    return this.kernel.hyperparameters;
  }

  withLogParameters(logs: ArrayLike<number>): Kernel<X> {
    return new MappedKernel(this.kernel.withLogParameters(logs), this.map);
  }

  pack(points: readonly X[]): Packed {
    return this.kernel.pack(points.map((point) => this.map(point)));
  }

  gram(points: Packed): Gram {
    return this.kernel.gram(points);
  }

  cross(rows: Packed, columns: Packed): Float64Array {
    return this.kernel.cross(rows, columns);
  }

  diagonal(points: Packed): Float64Array {
    return this.kernel.diagonal(points);
  }
}
