import { add } from '../primitives/add';
import { div } from '../primitives/div';
import { mul } from '../primitives/mul';
import { sqrt } from '../primitives/sqrt';
import { square } from '../primitives/square';
import type { Value } from '../program/value';
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
 * v̂ = v / (1 − β₂ᵗ) at step t from 1 (Kingma and Ba 2015, algorithm 1). The corrections c = 1 − βᵗ are slots, computed as
 * c ← β·c + (1 − β): 1 − βᵗ itself would lose digits in float32.
 */
export function scaleByAdam({ beta1, beta2, epsilon }: AdamMoments): Transformation {
  return {
    slots: [
      { name: 'firstMoment', like: 'parameters', initial: 0 },
      { name: 'secondMoment', like: 'parameters', initial: 0 },
      { name: 'firstCorrection', like: 'scalar', initial: 0 },
      { name: 'secondCorrection', like: 'scalar', initial: 0 },
    ],
    update(updates, { slots }) {
      const scalar = (value: number) => updates[0].builder.scalar(value);
      const decayed = (old: Value, beta: number, value: Value): Value =>
        add(mul(old, scalar(beta)), mul(value, scalar(1 - beta)));
      const firstMoment = updates.map((u, i) => decayed(slots.firstMoment[i], beta1, u));
      const secondMoment = updates.map((u, i) => decayed(slots.secondMoment[i], beta2, square(u)));
      const firstCorrection = decayed(slots.firstCorrection[0], beta1, scalar(1));
      const secondCorrection = decayed(slots.secondCorrection[0], beta2, scalar(1));
      // m̂ / (√v̂ + ε) = (m·√(1 − β₂ᵗ)/(1 − β₁ᵗ)) / (√v + ε·√(1 − β₂ᵗ)): the corrections act on scalars.
      const rootCorrection = sqrt(secondCorrection);
      const gain = div(rootCorrection, firstCorrection);
      const floor = mul(rootCorrection, scalar(epsilon));
      return {
        updates: firstMoment.map((m, i) => div(mul(m, gain), add(sqrt(secondMoment[i]), floor))),
        slots: {
          firstMoment,
          secondMoment,
          firstCorrection: [firstCorrection],
          secondCorrection: [secondCorrection],
        },
      };
    },
  };
}
