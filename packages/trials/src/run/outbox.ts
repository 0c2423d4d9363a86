import { TrialsError } from '../errors';
import type { TrialEvent } from '../events';
import type { JournalEntry } from '../journal/entry';
import type { JournalSession } from '../journal/journal';

/** Entries that may wait for the journal before the run does. */
const capacity = 1024;

export interface Posting<C> {
  /** What the journal is to hold before the event is announced. */
  readonly entries?: readonly JournalEntry<C>[];
  readonly events?: readonly TrialEvent<C>[];
  /** True where the event may be announced only once the journal survives a loss of power. */
  readonly flush?: boolean;
}

/**
 * Announces events in order, each once the journal holds it. While the journal writes, further events gather and are
 * written together; the run does not wait, except where too many have gathered.
 */
export class Outbox<C> {
  readonly #session: JournalSession | undefined;
  readonly #announce: (event: TrialEvent<C>) => void;
  readonly #failed: (error: unknown) => void;
  #entries: JournalEntry[] = [];
  #events: TrialEvent<C>[] = [];
  #flush = false;
  #writing: Promise<void> | undefined;
  #error: unknown;

  constructor(
    session: JournalSession | undefined,
    announce: (event: TrialEvent<C>) => void,
    failed: (error: unknown) => void,
  ) {
    this.#session = session;
    this.#announce = announce;
    this.#failed = failed;
  }

  post({ entries = [], events = [], flush = false }: Posting<C>): void {
    if (this.#error !== undefined) return;
    if (this.#writing === undefined && (this.#session === undefined || entries.length === 0)) {
      for (const event of events) this.#announce(event);
      return;
    }
    this.#entries.push(...entries);
    this.#events.push(...events);
    this.#flush ||= flush;
    this.#writing ??= this.#write();
  }

  /** Fulfilled when another trial may be started. */
  async room(): Promise<void> {
    while (this.#writing !== undefined && this.#entries.length > capacity) await this.#writing;
  }

  /** Fulfilled when everything posted is written and announced, or nothing more can be. */
  async drained(): Promise<void> {
    while (this.#writing !== undefined) await this.#writing;
  }

  async #write(): Promise<void> {
    // The first entries of a burst wait for the rest of it.
    await undefined;
    while (this.#events.length > 0 || this.#entries.length > 0) {
      const [entries, events, flush] = [this.#entries, this.#events, this.#flush];
      [this.#entries, this.#events, this.#flush] = [[], [], false];
      try {
        if (entries.length > 0) await this.#session?.append(entries, { flush });
      } catch (cause) {
        this.#error = cause;
        this.#entries = [];
        this.#events = [];
        this.#writing = undefined;
        this.#failed(journalError(cause));
        return;
      }
      for (const event of events) this.#announce(event);
    }
    this.#writing = undefined;
  }
}

function journalError(cause: unknown): TrialsError {
  if (cause instanceof TrialsError) return cause;
  const message = cause instanceof Error ? cause.message : String(cause);
  return new TrialsError(
    'JOURNAL_WRITE',
    `the journal cannot be written (${message}); candidates must be plain JSON, and the disk needs room`,
    { cause },
  );
}
