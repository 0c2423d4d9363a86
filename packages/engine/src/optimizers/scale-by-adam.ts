import { add } from '../primitives/add';
import { div } from '../primitives/div';
import { mul } from '../primitives/mul';
import { sqrt } from '../primitives/sqrt';
import { square } from '../primitives/square';
import { sub } from '../primitives/sub';
import type { Transformation } from './transformation';

export interface AdamMoments {
  /** Decay of the mean of gradients, in [0, 1). */
  readonly beta1: number;
  /** Decay of the mean of squared gradients, in [0, 1). */
  readonly beta2: number;
  /** Added to the root of the second moment. */
  readonly epsilon: number;
}

/**
 * m ← β₁·m + (1 − β₁)·u, v ← β₂·v + (1 − β₂)·u², and the update m̂ / (√v̂ + ε) with m̂ = m / (1 − β₁ᵗ),
 * v̂ = v / (1 − β₂ᵗ) at step t from 1 (Kingma and Ba 2015, algorithm 1). β₁ᵗ and β₂ᵗ are slots.
 */
export function scaleByAdam({ beta1, beta2, epsilon }: AdamMoments): Transformation {
  return {
    slots: [
      { name: 'firstMoment', like: 'parameters', initial: 0 },
      { name: 'secondMoment', like: 'parameters', initial: 0 },
      { name: 'beta1Power', like: 'scalar', initial: 1 },
      { name: 'beta2Power', like: 'scalar', initial: 1 },
    ],
    update(updates, { slots }) {
      const scalar = (value: number) => updates[0].builder.scalar(value);
      const beta1Power = mul(slots.beta1Power[0], scalar(beta1));
      const beta2Power = mul(slots.beta2Power[0], scalar(beta2));
      const firstMoment = updates.map((u, i) =>
        add(mul(slots.firstMoment[i], scalar(beta1)), mul(u, scalar(1 - beta1))),
      );
      const secondMoment = updates.map((u, i) =>
        add(mul(slots.secondMoment[i], scalar(beta2)), mul(square(u), scalar(1 - beta2))),
      );
      // m̂ / (√v̂ + ε) = (m·√(1 − β₂ᵗ)/(1 − β₁ᵗ)) / (√v + ε·√(1 − β₂ᵗ)): the corrections act on scalars.
      const rootCorrection = sqrt(sub(scalar(1), beta2Power));
      const gain = div(rootCorrection, sub(scalar(1), beta1Power));
      const floor = mul(rootCorrection, scalar(epsilon));
      return {
        updates: firstMoment.map((m, i) => div(mul(m, gain), add(sqrt(secondMoment[i]), floor))),
        slots: { firstMoment, secondMoment, beta1Power: [beta1Power], beta2Power: [beta2Power] },
      };
    },
  };
}
