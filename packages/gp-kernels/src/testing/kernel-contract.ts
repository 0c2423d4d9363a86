import { createRandom } from '@archipelago/numerics';
import { EigenvalueDecomposition, Matrix } from 'ml-matrix';
import { describe, expect, it } from 'vitest';
import { kernelMatrix, logParameters, type Kernel } from '../kernels';

export interface KernelContractOptions<X> {
  /** At least three; equal ones among them are welcome. */
  readonly points: readonly X[];
  /**
   * How far two float64 evaluations of one element may be apart, relative to the greatest element. @defaultValue 1e-12
   */
  readonly tolerance?: number;
}

/** Step of the central differences in log hyper-parameters; their error is near its square. */
const STEP = 1e-5;

/** The law book of kernels: what every `Kernel` keeps to, at the hyper-parameters it comes with and at others. */
export function describeKernelContract<X>(kernel: Kernel<X>, options: KernelContractOptions<X>): void {
  const { points, tolerance = 1e-12 } = options;
  const n = points.length;
  const random = createRandom(kernel.name);
  const elsewhere = kernel.withLogParameters(logParameters(kernel).map((log) => log + 0.6 * random.uniform() - 0.3));

  describe(`contract of the kernel ${kernel.name}`, () => {
    describe.each([
      ['as given', kernel],
      ['at other hyper-parameters', elsewhere],
    ])('%s', (_, k) => {
      const matrix = kernelMatrix(k, points);
      const greatest = Math.max(...matrix.map(Math.abs));
      const close = (a: number, b: number) => expect(Math.abs(a - b)).toBeLessThanOrEqual(tolerance * greatest);

      it('has finite values and is symmetric to the last bit', () => {
        expect(matrix.length).toBe(n * n);
        for (let i = 0; i < n; i++) {
          for (let j = 0; j < n; j++) {
            expect(Number.isFinite(matrix[i * n + j])).toBe(true);
            expect(matrix[i * n + j]).toBe(matrix[j * n + i]);
          }
        }
      });

      it('is positive semi-definite', () => {
        const { realEigenvalues } = new EigenvalueDecomposition(Matrix.from1DArray(n, n, [...matrix]), {
          assumeSymmetric: true,
        });
        expect(Math.min(...realEigenvalues)).toBeGreaterThan(-1e-10 * n * greatest);
      });

      it('gives a batch what it gives pair by pair', () => {
        const batch = kernelMatrix(k, points, points.slice(1));
        const diagonal = k.diagonal(k.pack(points));
        for (let i = 0; i < n; i++) {
          close(diagonal[i], matrix[i * n + i]);
          for (let j = 1; j < n; j++) {
            const [alone] = kernelMatrix(k, [points[i]], [points[j]]);
            close(alone, matrix[i * n + j]);
            close(alone, batch[i * (n - 1) + j - 1]);
          }
        }
      });

      it('takes empty batches', () => {
        expect(kernelMatrix(k, [])).toHaveLength(0);
        expect(kernelMatrix(k, points, [])).toHaveLength(0);
        expect(kernelMatrix(k, [], points)).toHaveLength(0);
        expect(k.diagonal(k.pack([]))).toHaveLength(0);
      });

      it('has derivatives that agree with central differences', () => {
        const weights = new Float64Array(n * n);
        for (let i = 0; i < n; i++) {
          for (let j = 0; j <= i; j++) weights[i * n + j] = weights[j * n + i] = random.normal();
        }
        const gradient = k.gram(k.pack(points)).pullback(weights);
        expect(gradient.length).toBe(k.hyperparameters.length);
        const logs = logParameters(k);
        gradient.forEach((derivative, place) => {
          const at = (shift: number): number => {
            const moved = k.withLogParameters(logs.with(place, logs[place] + shift));
            return kernelMatrix(moved, points).reduce((total, value, i) => total + weights[i] * value, 0);
          };
          const difference = (at(STEP) - at(-STEP)) / (2 * STEP);
          expect(Math.abs(derivative - difference)).toBeLessThan(1e-7 * n * n * greatest);
        });
      });

      it('does not change the points, and gives the same again', () => {
        const before = JSON.stringify(points);
        expect(kernelMatrix(k, points)).toEqual(matrix);
        expect(JSON.stringify(points)).toBe(before);
      });
    });

    it('returns its logarithms, in bounds, and takes them back', () => {
      const logs = logParameters(kernel);
      expect(kernelMatrix(kernel.withLogParameters(logs), points).length).toBe(n * n);
      logParameters(kernel.withLogParameters(logs)).forEach((log, i) => expect(log).toBeCloseTo(logs[i], 12));
      for (const { name, value, bounds } of kernel.hyperparameters) {
        expect(name).not.toBe('');
        expect(value).toBeGreaterThan(0);
        expect(bounds[0]).toBeLessThanOrEqual(bounds[1]);
      }
      expect(() => kernel.withLogParameters([...logs, 0])).toThrow(
        expect.objectContaining({ code: 'LENGTH_MISMATCH' }),
      );
    });
  });
}
