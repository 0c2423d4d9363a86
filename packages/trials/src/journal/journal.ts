import type { JournalEntry } from './entry';

/** A journal held open by one run. */
export interface JournalSession {
  /** The entries that were there when the session was opened, oldest first. Read before anything is appended. */
  entries(): AsyncIterable<JournalEntry>;
  /**
   * Adds entries at the end, in order. One call is under way at a time. With `flush` they survive a loss of power once
   * the promise is fulfilled, without it the loss of the process.
   */
  append(entries: readonly JournalEntry[], options: { readonly flush: boolean }): Promise<void>;
  close(): Promise<void>;
}

/**
 * The append-only memory of a run: what `runTrials` needs to go on after it was stopped at any point. A run opens it
 * when it is subscribed to and closes it when it ends, so the same journal may be given to one run after another.
 */
export interface Journal {
  open(): Promise<JournalSession>;
}
