import type { SoftmaxAttributes } from '../primitives/softmax';
import { kernel, type Kernel, type Kernels } from './kernel';
import { sizeOf, stridesOf } from './numeric-array';

/** log Σ exp of the line along `axis` serves each element: result = f(x − log Σ exp x). */
function normalized(f: (logProbability: number) => number): Kernel {
  return kernel<SoftmaxAttributes>(([x], { axis }, [shape]) => {
    const y = new Float64Array(sizeOf(shape));
    const [length, step] = [shape[axis], stridesOf(shape)[axis]];
    for (let line = 0; line < y.length / length; line++) {
      const start = Math.floor(line / step) * step * length + (line % step);
      let largest = -Infinity;
      for (let i = 0; i < length; i++) largest = Math.max(largest, x.data[start + i * step]);
      let total = 0;
      for (let i = 0; i < length; i++) total += Math.exp(x.data[start + i * step] - largest);
      for (let i = 0; i < length; i++) {
        y[start + i * step] = f(x.data[start + i * step] - largest - Math.log(total));
      }
    }
    return [y];
  });
}

export const softmaxKernels: Kernels = { softmax: normalized(Math.exp), logSoftmax: normalized((x) => x) };
