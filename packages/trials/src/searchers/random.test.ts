import { describe, expect, test } from 'vitest';
import { bitSpace, ones, runOptions } from '../fixtures/bits';
import { collect, endsOf } from '../fixtures/collect';
import { runTrials } from '../run/run-trials';
import { describeSearcherContract } from '../testing';
import { randomSearch } from './random';

const space = bitSpace(6);

describeSearcherContract('randomSearch', () => randomSearch(space), { contains: space.contains, evaluate: ones });
describeSearcherContract('randomSearch, unique', () => randomSearch(space, { unique: true }), {
  contains: space.contains,
  evaluate: ones,
});

describe('randomSearch', () => {
  test('samples every candidate about as often: chi-squared of 6,400 samples of 64 candidates', async () => {
    const ends = endsOf(await collect(runTrials(randomSearch(space), ones, runOptions(6400))));
    const counts = new Map<string, number>();
    for (const { candidate } of ends) counts.set(candidate.join(''), (counts.get(candidate.join('')) ?? 0) + 1);
    const chiSquared = [...counts.values()].reduce((sum, count) => sum + (count - 100) ** 2 / 100, 0);
    // 63 degrees of freedom: the 99.9th percentile is 103.4.
    expect(counts.size).toBe(64);
    expect(chiSquared).toBeLessThan(103.4);
  });

  test.each(['batch', 'async'] as const)(
    'unique, %s: visits all 64 candidates once and is exhausted',
    async (schedule) => {
      const searcher = randomSearch(space, { unique: true, tries: 2000 });
      const events = await collect(runTrials(searcher, ones, runOptions(100, { schedule, concurrency: 3 })));
      expect(new Set(endsOf(events).map(({ candidate }) => candidate.join(''))).size).toBe(64);
      expect(events.at(-1)).toMatchObject({ reason: 'exhausted', completed: 64 });
    },
  );
});
