import { describe, expect, test, vi } from 'vitest';
import type { TrialEvent } from '../events';
import type { JournalEntry } from '../journal/entry';
import { Outbox } from './outbox';

function started(trial: number) {
  return { type: 'trial-started', trial } as const;
}

/** A session whose writes end when the test says so. */
function heldSession() {
  const writes: {
    entries: readonly JournalEntry[];
    flush: boolean;
    end: () => void;
    fail: (error: unknown) => void;
  }[] = [];
  return {
    writes,
    entries: async function* () {},
    append: (entries: readonly JournalEntry[], { flush }: { flush: boolean }) =>
      new Promise<void>((resolve, reject) => writes.push({ entries, flush, end: resolve, fail: reject })),
    close: async () => undefined,
  };
}

const turn = () => new Promise((resolve) => setTimeout(resolve, 0));

describe('Outbox', () => {
  test('announces at once where there is no journal', () => {
    const announced: TrialEvent[] = [];
    const outbox = new Outbox(
      undefined,
      (event) => announced.push(event),
      () => undefined,
    );
    outbox.post({ entries: [started(0)], events: [started(0)], flush: true });
    expect(announced).toEqual([started(0)]);
  });

  test('announces an event once its entry is written', async () => {
    const session = heldSession();
    const announced: TrialEvent[] = [];
    const outbox = new Outbox(
      session,
      (event) => announced.push(event),
      () => undefined,
    );
    outbox.post({ entries: [started(0)], events: [started(0)], flush: true });
    await turn();
    expect(announced).toEqual([]);
    session.writes[0].end();
    await outbox.drained();
    expect(announced).toEqual([started(0)]);
  });

  test('writes together what gathers during a write, flushed where one of it must be', async () => {
    const session = heldSession();
    const announced: number[] = [];
    const outbox = new Outbox(
      session,
      (event) => announced.push((event as { trial: number }).trial),
      () => undefined,
    );
    outbox.post({ entries: [started(0)], events: [started(0)] });
    await turn();
    outbox.post({ entries: [started(1)], events: [started(1)], flush: true });
    outbox.post({ events: [started(2)] });
    outbox.post({ entries: [started(3)], events: [started(3)] });
    session.writes[0].end();
    await turn();
    expect(announced).toEqual([0]);
    expect(session.writes.map(({ entries, flush }) => [entries.length, flush])).toEqual([
      [1, false],
      [2, true],
    ]);
    session.writes[1].end();
    await outbox.drained();
    expect(announced).toEqual([0, 1, 2, 3]);
  });

  test('has no room while more than 1,024 entries wait', async () => {
    const session = heldSession();
    const outbox = new Outbox(
      session,
      () => undefined,
      () => undefined,
    );
    outbox.post({ entries: [started(0)] });
    await turn();
    for (let i = 0; i < 1025; i++) outbox.post({ entries: [started(i)] });
    const room = vi.fn();
    const waiting = outbox.room().then(room);
    await turn();
    expect(room).not.toHaveBeenCalled();
    session.writes[0].end();
    await turn();
    session.writes[1].end();
    await waiting;
    expect(room).toHaveBeenCalled();
  });

  test('a write that fails is told once as JOURNAL_WRITE, and nothing more is announced', async () => {
    const session = heldSession();
    const announced: TrialEvent[] = [];
    const failed = vi.fn();
    const outbox = new Outbox(session, (event) => announced.push(event), failed);
    outbox.post({ entries: [started(0)], events: [started(0)] });
    await turn();
    outbox.post({ entries: [started(1)], events: [started(1)] });
    session.writes[0].fail(new Error('disk full'));
    await outbox.drained();
    outbox.post({ events: [started(2)] });
    expect(failed.mock.calls).toEqual([[expect.objectContaining({ code: 'JOURNAL_WRITE' })]]);
    expect(announced).toEqual([]);
  });
});
