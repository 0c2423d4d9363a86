import { combineKernels } from './combine';
import type { Kernel } from './kernel';

/** k = Σ kᵢ: functions that are sums of one function a kernel. Throws `EMPTY` for no kernels. */
export function sum<X>(kernels: readonly Kernel<X>[]): Kernel<X> {
  return combineKernels(kernels, {
    name: 'sum',
    combine(parts) {
      const total = parts[0].slice();
      for (const part of parts.slice(1)) for (let i = 0; i < total.length; i++) total[i] += part[i];
      return total;
    },
    weightsOf: (_part, _parts, weights) => weights,
  });
}
