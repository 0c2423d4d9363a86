import { createRandom } from '@archipelago/numerics';
import { lastValueFrom, toArray } from 'rxjs';
import { expect, test } from 'vitest';
import { runTrials } from '../run/run-trials';
import { describeSearcherContract } from '../testing';
import { listedCandidates } from './listed';

const letters = [...'abcdefghijklmnop'];

describeSearcherContract('listedCandidates', () => listedCandidates(letters), {
  contains: (candidate) => letters.includes(candidate),
  evaluate: (candidate) => ({ y: candidate.charCodeAt(0) }),
});

test.each(['batch', 'async'] as const)(
  'evaluates each candidate once, in order, then is exhausted (%s)',
  async (schedule) => {
    const events = await lastValueFrom(
      runTrials(listedCandidates(letters), () => ({ y: 1 }), {
        budget: { trials: 100 },
        objective: { metric: 'y', direction: 'maximize' },
        random: createRandom(1),
        concurrency: 3,
        batchSize: 5,
        schedule,
      }).pipe(toArray()),
    );
    expect(events.flatMap((event) => (event.type === 'trial-suggested' ? [event.candidate] : []))).toEqual(letters);
    expect(events.at(-1)).toMatchObject({ type: 'search-completed', reason: 'exhausted' });
  },
);
