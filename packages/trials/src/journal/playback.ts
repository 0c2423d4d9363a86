import { TrialsError } from '../errors';
import type { TrialEnded, TrialEvent, TrialProgress, TrialStarted } from '../events';
import type { BatchSuggested, EndedEntry, JournalEntry, JournalHeader } from './entry';

interface OpenTrial<C> {
  readonly candidate: C;
  /** What the trial said so far in its latest attempt. */
  said: (TrialStarted | TrialProgress)[];
}

/**
 * Turns the entries of a journal back into the events of the run, one entry at a time. The started and progress events
 * of a trial come together with its end: a trial may have been started several times, and only its last attempt counts.
 */
export class Playback<C> {
  #header: JournalHeader | undefined;
  #entries = 0;
  #next = 0;
  readonly #open = new Map<number, OpenTrial<C>>();

  get header(): JournalHeader | undefined {
    return this.#header;
  }

  /**
   * The events that `entry` adds; those of the search as a whole are left to the caller.
   *
   * @throws TrialsError `JOURNAL_CORRUPT` where the entry does not follow from those before it.
   */
  play(entry: JournalEntry<C>): readonly TrialEvent<C>[] {
    this.#entries++;
    if ((entry.type === 'journal') !== (this.#entries === 1)) {
      throw this.#corrupt(this.#entries === 1 ? 'is no header' : 'is a second header');
    }
    switch (entry.type) {
      case 'journal':
        this.#header = entry;
        return [];
      case 'batch-suggested':
        return this.#suggested(entry);
      case 'trial-started':
        this.#trial(entry.trial).said = [entry];
        return [];
      case 'trial-progress':
        this.#trial(entry.trial).said.push(entry);
        return [];
      case 'trial-completed':
      case 'trial-pruned':
      case 'trial-failed':
        return this.#ended(entry);
      case 'search-started':
      case 'search-completed':
        return [];
    }
  }

  /** The started and progress events of the trials that did not end. */
  unfinished(): readonly TrialEvent<C>[] {
    return [...this.#open.values()].flatMap((trial) => trial.said);
  }

  #suggested({ first, candidates }: BatchSuggested<C>): readonly TrialEvent<C>[] {
    if (first !== this.#next) throw this.#corrupt(`suggests trial ${first} where ${this.#next} is next`);
    return candidates.map((candidate) => {
      const trial = this.#next++;
      this.#open.set(trial, { candidate, said: [] });
      return { type: 'trial-suggested', trial, candidate };
    });
  }

  #ended(entry: EndedEntry): readonly TrialEvent<C>[] {
    const { candidate, said } = this.#trial(entry.trial);
    this.#open.delete(entry.trial);
    return [...said, { ...entry, candidate } as TrialEnded<C>];
  }

  #trial(trial: number): OpenTrial<C> {
    const open = this.#open.get(trial);
    if (open === undefined) throw this.#corrupt(`is about trial ${trial}, which is not under way`);
    return open;
  }

  #corrupt(what: string): TrialsError {
    return new TrialsError(
      'JOURNAL_CORRUPT',
      `line ${this.#entries} of the journal ${what}; restore the journal from a copy, ` +
        'or delete this line and all after it to resume from there',
    );
  }
}
