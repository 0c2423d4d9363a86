import { CommitteeError } from '../errors';
import type { Scores } from '../members/output';
import { LEAST_PROBABILITY } from './temperature-loss';

/**
 * The same scores at a temperature T: logits z/T; probabilities p^(1/T), made to add up to 1 again. The predicted class of each
 * sample stays. Blocks are computed as they are read.
 */
export function withTemperature(scores: Scores, temperature: number): Scores {
  if (!(temperature > 0 && temperature < Infinity)) {
    const message = `withTemperature: temperature is ${temperature}; give a positive number`;
    throw new CommitteeError('BAD_OPTION', message);
  }
  const { classes, kind } = scores;
  const scale = kind === 'logits' ? dividedBy(temperature) : raisedTo(1 / temperature, classes);
  return {
    ...scores,
    read: (begin, end) => {
      const block = scores.read(begin, end);
      return block instanceof Promise ? block.then(scale) : scale(block);
    },
  };
}

type Scale = (block: ArrayLike<number>) => Float64Array;

function dividedBy(temperature: number): Scale {
  return (block) => Float64Array.from(block, (z) => z / temperature);
}

function raisedTo(power: number, classes: number): Scale {
  return (block) => {
    // NOTE: a probability of 0 counts as LEAST_PROBABILITY, as it does in the fit.
    const scaled = Float64Array.from(block, (p) => Math.max(p, LEAST_PROBABILITY) ** power);
    for (let begin = 0; begin < scaled.length; begin += classes) {
      let total = 0;
      for (let c = begin; c < begin + classes; c++) total += scaled[c];
      for (let c = begin; c < begin + classes; c++) scaled[c] /= total;
    }
    return scaled;
  };
}
