import type { Random } from '@archipelago/numerics';
import { BoError } from '../errors';
import { nonDominated } from '../pareto/non-dominated';
import { extentOf } from '../pareto/reference-point';
import type { ParetoAcquisition } from './pareto-acquisition';

export interface ChebyshevImprovementOptions {
  /**
   * ρ: how much the sum of the objectives counts beside the worst of them.
   *
   * @defaultValue 0.05
   */
  readonly rho?: number;
  /**
   * Draws over which the expectation is taken.
   *
   * @defaultValue 128
   */
  readonly draws?: number;
}

/**
 * Expected improvement of an augmented Chebyshev scalarisation with random weights, for any number of objectives:
 *
 * s(v) = minₖ λₖ vₖ + ρ Σₖ λₖ vₖ, with vₖ the values in units of the extent of the front, the greatest observed being 0, and λ
 * uniform on the simplex, drawn anew for each candidate that is suggested (J. Knowles, "ParEGO", IEEE Trans. Evolutionary
 * Computation 2006, Eq. 2, turned to maximisation).
 *
 * NOTE: ParEGO models s by one Gaussian process; here each objective has its own, and the expectation is over draws from
 * these, the same for all candidates (qParEGO of S. Daulton, M. Balandat, E. Bakshy, NeurIPS 2020, with independent
 * candidates). It takes the extent of all values, which a few bad trials make so large that those of the front look alike.
 *
 * @throws BoError BAD_OPTION
 */
export function chebyshevImprovement(options: ChebyshevImprovementOptions = {}): ParetoAcquisition {
  const { rho = 0.05, draws = 128 } = options;
  if (!(rho >= 0 && rho < Infinity && Number.isInteger(draws) && draws >= 1)) {
    throw new BoError(
      'BAD_OPTION',
      `chebyshevImprovement: rho is ${rho} and draws ${draws}; give a finite number from 0 and a whole number from 1`,
    );
  }
  return {
    name: 'chebyshev-improvement',
    score(beliefs, { observed, random }) {
      const weights = simplex(beliefs.length, random.split('weights'));
      const tops = beliefs.map((_, k) => observed.reduce((top, values) => Math.max(top, values[k]), -Infinity));
      const front = nonDominated(observed);
      const extents = beliefs.map((_, k) => extentOf(front, k) || extentOf(observed, k) || 1);
      const scalar = (valueOf: (k: number) => number): number => {
        let [least, sum] = [Infinity, 0];
        for (let k = 0; k < weights.length; k++) {
          const weighed = (weights[k] * (valueOf(k) - tops[k])) / extents[k];
          least = Math.min(least, weighed);
          sum += weighed;
        }
        return least + rho * sum;
      };
      const best = observed.reduce(
        (greatest, values) =>
          Math.max(
            greatest,
            scalar((k) => values[k]),
          ),
        -Infinity,
      );
      const source = random.split('draws');
      const normals = Array.from({ length: draws }, () => beliefs.map(() => source.normal()));
      return Float64Array.from({ length: beliefs[0].mean.length }, (_, i) => {
        let total = 0;
        for (const normal of normals) {
          const drawn = scalar((k) => beliefs[k].mean[i] + beliefs[k].deviation[i] * normal[k]);
          total += Math.max(0, drawn - best);
        }
        return total / draws;
      });
    },
  };
}

/** Weights that sum to 1, uniform on the simplex. */
function simplex(count: number, random: Random): readonly number[] {
  const lengths = Array.from({ length: count }, () => -Math.log(1 - random.uniform()));
  const total = lengths.reduce((sum, length) => sum + length, 0);
  return lengths.map((length) => length / total);
}
