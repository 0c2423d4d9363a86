import { add } from '../primitives/add';
import { mul } from '../primitives/mul';
import type { Transformation } from './transformation';

/** u + weightDecay·w for the parameters that decay: the gradient of an L2 penalty weightDecay/2·‖w‖². */
export function addDecayedWeights(weightDecay: number): Transformation {
  return {
    slots: [],
    update(updates, { parameters, decays }) {
      if (weightDecay === 0) return { updates, slots: {} };
      const rate = updates[0].builder.scalar(weightDecay);
      return {
        updates: updates.map((update, i) => (decays[i] ? add(update, mul(parameters[i], rate)) : update)),
        slots: {},
      };
    },
  };
}
