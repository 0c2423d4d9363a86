import { add } from '../primitives/add';
import { mul } from '../primitives/mul';
import type { Transformation } from './transformation';

export interface MomentumOptions {
  /** The share of the old velocity that is kept, in [0, 1). */
  readonly momentum: number;
  /**
   * Nesterov's form, u + momentum·v.
   * @defaultValue false
   */
  readonly nesterov?: boolean;
}

/** v ← momentum·v + u, from v = 0; the update becomes v, or u + momentum·v with Nesterov's form. No dampening. */
export function accumulateMomentum({ momentum, nesterov = false }: MomentumOptions): Transformation {
  return {
    slots: [{ name: 'velocity', like: 'parameters', initial: 0 }],
    update(updates, { slots }) {
      const kept = updates[0].builder.scalar(momentum);
      const velocity = updates.map((update, i) => add(mul(slots.velocity[i], kept), update));
      return {
        updates: nesterov ? updates.map((update, i) => add(update, mul(velocity[i], kept))) : velocity,
        slots: { velocity },
      };
    },
  };
}
