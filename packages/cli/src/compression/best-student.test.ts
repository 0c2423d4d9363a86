import type { CompressionAction } from '@archipelago/bo';
import type { TrialCompleted } from '@archipelago/trials';
import { describe, expect, it } from 'vitest';
import { bestStudent } from './best-student';

const action = (width: number): CompressionAction => ({ widths: { g: width }, removed: [], skips: [] });
const completed = <C>(trial: number, candidate: C, f: number): TrialCompleted<C> => ({
  type: 'trial-completed',
  trial,
  candidate,
  metrics: { f },
  seconds: 0,
});
const trials = [completed(2, action(1), 0.9), completed(0, action(2), 0.8), completed(1, action(3), 0.9)];

describe('bestStudent', () => {
  it('takes the first suggested of the best, not the first that ended', () => {
    expect(bestStudent(trials, [])).toMatchObject({ trial: 1, finalist: null, action: action(3) });
  });

  it('takes a finalist that further training has made better', () => {
    const finalists = [
      completed(0, { trial: 1, action: action(3) }, 0.85),
      completed(1, { trial: 2, action: action(1) }, 0.95),
    ];
    expect(bestStudent(trials, finalists)).toMatchObject({ trial: 2, finalist: 1, metrics: { f: 0.95 } });
  });

  it('refuses a run without any student with NO_STUDENT', () => {
    expect(() => bestStudent([], [])).toThrow(expect.objectContaining({ code: 'NO_STUDENT' }));
  });
});
