import { describe, expect, it } from 'vitest';
import type { Message } from './messages';
import { after, startOf, stopped, type RunState } from './run-state';
import { teacherNetwork } from './teacher-network';

const graph = teacherNetwork();
const settings = { students: 3, teacherEpochs: 2, studentEpochs: 4, seed: 1 };
const completed = (trial: number, f: number): Message => ({
  type: 'trial-event',
  student: graph,
  event: {
    type: 'trial-completed',
    trial,
    candidate: { widths: {}, removed: [], skips: [] },
    metrics: { f, accuracy: 0.9, parameters: 10, ratio: 0.5, multiplyAdds: 5 },
    seconds: 1,
  },
});
const failed: Message = {
  type: 'trial-event',
  event: {
    type: 'trial-failed',
    trial: 2,
    candidate: { widths: {}, removed: [], skips: [] },
    error: { code: 'EVALUATOR_THREW', message: 'no' },
    seconds: 1,
  },
};
const run = (...messages: Message[]): RunState => messages.reduce(after, startOf(settings));

describe('after', () => {
  it('keeps the best student', () => {
    expect(run(completed(0, 0.4), completed(1, 0.7), completed(2, 0.5)).best).toMatchObject({
      trial: 1,
      metrics: { f: 0.7 },
      graph,
    });
  });

  it('counts failed students, which are never the best', () => {
    const state = run(failed);
    expect(state.students).toEqual([{ trial: 2 }]);
    expect(state.best).toBeUndefined();
  });

  it('moves the bar forward', () => {
    const messages: Message[] = [
      { type: 'teacher-epoch', epoch: 1, epochs: 2 },
      { type: 'teacher-epoch', epoch: 2, epochs: 2 },
      completed(0, 0.4),
      completed(1, 0.7),
      failed,
    ];
    const progress = messages.map((_, i) => run(...messages.slice(0, i + 1)).progress);
    expect(progress).toEqual([...progress].sort((a, b) => a - b));
    expect(progress[0]).toBeGreaterThan(0);
    expect(progress.at(-1)).toBeCloseTo(1);
  });

  it('says what goes on', () => {
    const event = { type: 'trial-progress', trial: 1, step: 2, metrics: {} } as const;
    expect(run({ type: 'trial-event', event }).activity).toBe('Training student 2 of 3: epoch 3 of 4');
    expect(run({ type: 'search-failed', message: 'no wasm' })).toMatchObject({
      status: 'failed',
      activity: 'The search failed: no wasm',
    });
    expect(stopped(run(completed(0, 0.4))).activity).toBe('Stopped after 1 student');
  });
});
