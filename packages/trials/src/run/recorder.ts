import type { SearchCompleted, SearchStarted, TrialEnded, TrialEvent } from '../events';
import type { JournalEntry, JournalHeader } from '../journal/entry';
import type { JournalSession } from '../journal/journal';
import { Outbox } from './outbox';
import type { Posting } from './outbox';

export interface RecorderOptions<C> {
  readonly session: JournalSession | undefined;
  readonly announce: (event: TrialEvent<C>) => void;
  /** Called once the journal cannot be written. */
  readonly failed: (error: unknown) => void;
}

/** Keeps the journal and the stream of one run in step, from its start to its end. */
export class Recorder<C> {
  readonly #announce: (event: TrialEvent<C>) => void;
  readonly #outbox: Outbox<C>;
  readonly #begin = performance.now();
  readonly #counts = { completed: 0, pruned: 0, failed: 0 };
  /** What a resumed run writes before its first new entry; a run that adds nothing leaves the journal as it is. */
  #preamble: readonly JournalEntry<C>[] = [];
  /** The end that the journal holds, where nothing came after it. */
  #ending: SearchCompleted | undefined;

  constructor({ session, announce, failed }: RecorderOptions<C>) {
    this.#announce = announce;
    this.#outbox = new Outbox(session, announce, failed);
  }

  /** Announces the start of a run with `trials` trials. */
  start(header: JournalHeader, { trials, resumed }: { readonly trials: number; readonly resumed: boolean }): void {
    const { searcher, seed, objective } = header;
    const started: SearchStarted = { type: 'search-started', searcher, seed, objective, trials, resumed };
    if (resumed) {
      this.#preamble = [started];
      this.#announce(started);
    } else {
      this.post({ entries: [header, started], events: [started], flush: true });
    }
  }

  /** Announces what the journal holds already. */
  replay(entry: JournalEntry<C>, events: readonly TrialEvent<C>[]): void {
    this.#ending = entry.type === 'search-completed' ? entry : undefined;
    for (const event of events) {
      this.#count(event);
      this.#announce(event);
    }
  }

  post({ entries = [], events = [], flush }: Posting<C>): void {
    for (const event of events) this.#count(event);
    if (entries.length === 0) return this.#outbox.post({ events });
    this.#outbox.post({ entries: [...this.#preamble, ...entries], events, flush });
    this.#preamble = [];
    this.#ending = undefined;
  }

  /** Fulfilled when another trial may be started. */
  room(): Promise<void> {
    return this.#outbox.room();
  }

  drained(): Promise<void> {
    return this.#outbox.drained();
  }

  /** Announces the end. Where the journal ends in the same way and nothing was added, it is left as it is. */
  finish(reason: SearchCompleted['reason']): Promise<void> {
    const seconds = (performance.now() - this.#begin) / 1000;
    const completed: SearchCompleted = { type: 'search-completed', reason, ...this.#counts, seconds };
    if (this.#ending?.reason === reason) {
      this.post({ events: [{ ...completed, seconds: this.#ending.seconds }] });
    } else {
      this.post({ entries: [completed], events: [completed], flush: true });
    }
    return this.drained();
  }

  #count(event: TrialEvent<C> | TrialEnded<C>): void {
    if (event.type === 'trial-completed') this.#counts.completed++;
    else if (event.type === 'trial-pruned') this.#counts.pruned++;
    else if (event.type === 'trial-failed') this.#counts.failed++;
  }
}
