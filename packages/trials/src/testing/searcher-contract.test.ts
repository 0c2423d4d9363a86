import type { Searcher } from '../searcher';
import { describeSearcherContract } from './searcher-contract';

/** Asynchronous, and stops where it is asked to. */
const patient: Searcher<number, { readonly best: number }> = {
  name: 'patient',
  init: () => ({ best: 0 }),
  suggest: async ({ best }, { count, random, signal }) => {
    await new Promise((resolve) => setTimeout(resolve, 1));
    signal.throwIfAborted();
    return Array.from({ length: count }, () => best + random.integer(10));
  },
  observe: ({ best }, { outcome }) => ({
    best: outcome.status === 'completed' ? Math.max(best, outcome.metrics.value) : best,
  }),
};

describeSearcherContract('a searcher that takes its time', () => patient, {
  contains: Number.isInteger,
  evaluate: (candidate) => ({ value: candidate }),
});
