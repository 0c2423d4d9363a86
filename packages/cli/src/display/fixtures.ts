import type { TrialEvent } from '@archipelago/trials';
import type { Summary } from './display';

export const summary: Summary = {
  best: { f: 0.9512, accuracy: 0.975, parameters: 12000, ratio: 0.9, hash: 'abc' },
  teacher: { accuracy: 0.9861, parameters: 120000 },
  trials: 3,
  failed: 1,
  seconds: 61,
};

/** A run of three students: one failed, the last one the best. */
export const events: readonly TrialEvent[] = [
  {
    type: 'search-started',
    searcher: 'random',
    seed: '1',
    objective: { metric: 'f', direction: 'maximize' },
    trials: 3,
    resumed: false,
  },
  completed(0, 0.8),
  {
    type: 'trial-failed',
    trial: 1,
    candidate: {},
    error: { code: 'THREW', message: 'the loss is NaN' },
    seconds: 1,
  },
  completed(2, 0.9512),
  { type: 'search-completed', reason: 'budget', completed: 2, pruned: 0, failed: 1, seconds: 4 },
];

function completed(trial: number, f: number): TrialEvent {
  const metrics = { f, accuracy: 0.975, parameters: 12000, ratio: 0.9, multiplyAdds: 5000 };
  return { type: 'trial-completed', trial, candidate: {}, metrics, seconds: 1.5 };
}
