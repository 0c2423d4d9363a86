import { mul } from '../primitives/mul';
import { neg } from '../primitives/neg';
import type { Transformation } from './transformation';

/** −learningRate·u: the last stage of an optimiser that descends. */
export function scaleByLearningRate(): Transformation {
  return {
    slots: [],
    update(updates, { learningRate }) {
      const factor = neg(learningRate);
      return { updates: updates.map((update) => mul(update, factor)), slots: {} };
    },
  };
}
