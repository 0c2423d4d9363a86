import { BoError } from '../errors';
import { strips } from '../pareto/hypervolume';
import type { Values } from '../pareto/non-dominated';
import { referencePoint } from '../pareto/reference-point';
import { improvementOver } from './improvement';
import type { ParetoAcquisition } from './pareto-acquisition';

export interface ExpectedHypervolumeImprovementOptions {
  /**
   * What is worse than any value of interest, one number an objective, in units of the metrics turned so that greater is
   * better.
   *
   * @defaultValue `referencePoint` of what was observed
   */
  readonly reference?: Values;
}

/**
 * Expected hypervolume improvement for two objectives, exactly (M. Emmerich, K. Yang, A. Deutz, H. Wang, C. Fonseca, "A
 * Multicriteria Generalization of Bayesian Global Optimization", 2016; K. Yang, M. Emmerich, A. Deutz, T. Bäck, "Efficient
 * computation of expected hypervolume improvement using box decomposition algorithms", 2019).
 *
 * The front cuts the plane into strips a ≤ y₁ < b with floor h of y₂. What a point y adds is, in each strip, a rectangle
 * ((y₁ − a)⁺ − (y₁ − b)⁺) (y₂ − h)⁺, and y₁ and y₂ are independent, so that with EI(c) = E[(y − c)⁺]
 *
 * EHVI = Σ (EI₁(a) − EI₁(b)) EI₂(h).
 *
 * `score` throws BoError BAD_OPTION where there are not two objectives.
 */
export function expectedHypervolumeImprovement(options: ExpectedHypervolumeImprovementOptions = {}): ParetoAcquisition {
  return {
    name: 'expected-hypervolume-improvement',
    score(beliefs, { observed }) {
      if (beliefs.length !== 2) {
        throw new BoError(
          'BAD_OPTION',
          `expectedHypervolumeImprovement: there are ${beliefs.length} objectives; give two, or take chebyshevImprovement`,
        );
      }
      const [first, second] = beliefs;
      const cut = strips(observed, options.reference ?? referencePoint(observed));
      return Float64Array.from({ length: first.mean.length }, (_, i) => {
        let total = 0;
        let right = improvementOver(first.mean[i], first.deviation[i], cut[0].from);
        for (const { to, floor } of cut) {
          const left = right;
          right = to === Infinity ? 0 : improvementOver(first.mean[i], first.deviation[i], to);
          total += Math.max(0, left - right) * improvementOver(second.mean[i], second.deviation[i], floor);
        }
        return total;
      });
    },
  };
}
