import { describe, expect, test } from 'vitest';
import type { JournalEntry } from './entry';
import { Playback } from './playback';

const header: JournalEntry<string> = {
  type: 'journal',
  version: 1,
  searcher: 'random',
  seed: 'abc',
  objective: { metric: 'value', direction: 'maximize' },
  schedule: 'batch',
  batchSize: 2,
  pruner: null,
};
const batch: JournalEntry<string> = { type: 'batch-suggested', first: 0, candidates: ['a', 'b'] };
const started = (trial: number) => ({ type: 'trial-started', trial }) as const;
const progress = (trial: number, step: number) =>
  ({ type: 'trial-progress', trial, step, metrics: { value: step } }) as const;
const completed = (trial: number) => ({ type: 'trial-completed', trial, metrics: { value: 1 }, seconds: 2 }) as const;

function play(...entries: readonly JournalEntry<string>[]) {
  const playback = new Playback<string>();
  const events = entries.flatMap((entry) => playback.play(entry));
  return { events, unfinished: playback.unfinished() };
}

describe('Playback', () => {
  test('gives the candidates of a batch their trials', () => {
    expect(play(header, batch).events).toEqual([
      { type: 'trial-suggested', trial: 0, candidate: 'a' },
      { type: 'trial-suggested', trial: 1, candidate: 'b' },
    ]);
  });

  test('tells the story of a trial when it ended, with its candidate', () => {
    const { events, unfinished } = play(
      header,
      batch,
      started(1),
      started(0),
      progress(1, 0),
      completed(1),
      progress(0, 0),
    );
    expect(events.slice(2)).toEqual([started(1), progress(1, 0), { ...completed(1), candidate: 'b' }]);
    expect(unfinished).toEqual([started(0), progress(0, 0)]);
  });

  test('forgets the attempts at a trial before the last', () => {
    const { events } = play(
      header,
      batch,
      started(0),
      progress(0, 0),
      progress(0, 1),
      started(0),
      progress(0, 0),
      completed(0),
    );
    expect(events.slice(2).map(({ type }) => type)).toEqual(['trial-started', 'trial-progress', 'trial-completed']);
  });

  test.each<[string, readonly JournalEntry<string>[]]>([
    ['without a header', [batch]],
    ['with two headers', [header, header]],
    ['with a gap between batches', [header, batch, { ...batch, first: 3 }]],
    ['with a trial that was not suggested', [header, batch, started(2)]],
    ['with a trial that ended twice', [header, batch, started(0), completed(0), completed(0)]],
  ])('a journal %s fails with JOURNAL_CORRUPT and the line', (_, entries) => {
    expect(() => play(...entries)).toThrow(
      expect.objectContaining({ code: 'JOURNAL_CORRUPT', message: expect.stringContaining(`line ${entries.length} `) }),
    );
  });
});
