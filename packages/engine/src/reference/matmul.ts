import type { Kernel } from './kernel';
import { sizeOf } from './numeric-array';

/** y[b, i, j] = Σ_p a[b, i, p] b[b, p, j]; a 2-D factor serves every batch. */
export const matmulKernel: Kernel = ([a, b], _, [shape]) => {
  const [m, n] = shape.slice(-2);
  const k = a.shape[a.shape.length - 1];
  const y = new Float64Array(sizeOf(shape));
  for (let batch = 0; batch < y.length / (m * n); batch++) {
    const aStart = a.shape.length > 2 ? batch * m * k : 0;
    const bStart = b.shape.length > 2 ? batch * k * n : 0;
    for (let i = 0; i < m; i++) {
      for (let p = 0; p < k; p++) {
        const factor = a.data[aStart + i * k + p];
        for (let j = 0; j < n; j++) y[(batch * m + i) * n + j] += factor * b.data[bStart + p * n + j];
      }
    }
  }
  return [y];
};
