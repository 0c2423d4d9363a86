import { combineKernels } from './combine';
import type { Kernel } from './kernel';

/** k = Π kᵢ: points are alike where they are for every kernel. Throws `EMPTY` for no kernels. */
export function product<X>(kernels: readonly Kernel<X>[]): Kernel<X> {
  return combineKernels(kernels, {
    name: 'product',
    combine(parts) {
      const total = parts[0].slice();
      for (const part of parts.slice(1)) for (let i = 0; i < total.length; i++) total[i] *= part[i];
      return total;
    },
    weightsOf(own, parts, weights) {
      const product = weights.slice();
      parts.forEach((part, place) => {
        if (place === own) return;
        for (let i = 0; i < product.length; i++) product[i] *= part[i];
      });
      return product;
    },
  });
}
