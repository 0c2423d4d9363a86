import type { LstmAttributes } from '../primitives/lstm-rules';
import { kernel } from './kernel';
import { sizeOf } from './numeric-array';

const sigmoid = (z: number): number => 1 / (1 + Math.exp(-z));

/** One sequence and one step after another, unit by unit. */
export const lstmKernel = kernel<LstmAttributes>(([x, w, r, b], { reverse }, [shape]) => {
  const [steps, batch, hidden] = shape;
  const inputs = x.shape[2];
  const y = new Float64Array(sizeOf(shape));
  for (let n = 0; n < batch; n++) {
    const c = new Float64Array(hidden);
    let before = -1;
    for (let s = 0; s < steps; s++) {
      const t = reverse ? steps - 1 - s : s;
      for (let unit = 0; unit < hidden; unit++) {
        const [i, o, f, g] = [0, 1, 2, 3].map((gate) => {
          const row = gate * hidden + unit;
          let z = b.data[row];
          for (let p = 0; p < inputs; p++) z += w.data[row * inputs + p] * x.data[(t * batch + n) * inputs + p];
          if (before < 0) return z;
          for (let p = 0; p < hidden; p++) z += r.data[row * hidden + p] * y[(before * batch + n) * hidden + p];
          return z;
        });
        c[unit] = sigmoid(f) * c[unit] + sigmoid(i) * Math.tanh(g);
        y[(t * batch + n) * hidden + unit] = sigmoid(o) * Math.tanh(c[unit]);
      }
      before = t;
    }
  }
  return [y];
});
