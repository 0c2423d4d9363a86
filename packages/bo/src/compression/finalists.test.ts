import { createRandom } from '@archipelago/numerics';
import { completedTrials, type TrialCompleted } from '@archipelago/trials';
import { lastValueFrom, toArray } from 'rxjs';
import { describe, expect, it } from 'vitest';
import type { CompressionAction } from './action';
import { finalistsOf, trainFinalists } from './finalists';

const action = (width: number): CompressionAction => ({ widths: { g: width }, removed: [], skips: [] });
const trial = (trial: number, width: number, f: number): TrialCompleted<CompressionAction> => ({
  type: 'trial-completed',
  trial,
  candidate: action(width),
  metrics: { f },
  seconds: 0,
});

describe('finalistsOf', () => {
  it('gives the 4 best students, distinct, of equal ones the first suggested', () => {
    const trials = [
      trial(5, 1, 0.9),
      trial(2, 1, 0.9),
      trial(0, 2, 0.1),
      trial(1, 3, 0.5),
      trial(3, 4, 0.9),
      trial(4, 5, 0.7),
    ];
    expect(finalistsOf(trials)).toEqual([
      { trial: 2, action: action(1) },
      { trial: 3, action: action(4) },
      { trial: 4, action: action(5) },
      { trial: 1, action: action(3) },
    ]);
    expect(finalistsOf(trials, { count: 1 })).toHaveLength(1);
  });
});

describe('trainFinalists', () => {
  it('runs one trial a finalist, in order', async () => {
    const finalists = finalistsOf([trial(0, 1, 0.2), trial(1, 2, 0.3)]);
    const trained = await lastValueFrom(
      trainFinalists(finalists, {
        evaluator: ({ trial }) => ({ f: trial }),
        random: createRandom(1),
      }).pipe(completedTrials(), toArray()),
    );
    expect(trained.map(({ candidate, metrics }) => [candidate.trial, metrics.f])).toEqual([
      [1, 1],
      [0, 0],
    ]);
  });
});
