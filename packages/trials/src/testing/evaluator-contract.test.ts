import type { Evaluator } from '../evaluator';
import { describeEvaluatorContract } from './evaluator-contract';

const reporting: Evaluator<number> = async (candidate, { report, random, signal }) => {
  for (let step = 0; step < 3; step++) {
    await new Promise((resolve) => setTimeout(resolve, 1));
    signal.throwIfAborted();
    report(step, { loss: candidate / (step + 1) });
  }
  return { accuracy: random.uniform() };
};

describeEvaluatorContract('an evaluator that reports', () => reporting, { candidates: [1, 2], metric: 'accuracy' });
