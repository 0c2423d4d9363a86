import type { Evaluator } from '../evaluator';
import type { SearchCompleted, TrialEnded, TrialEvent } from '../events';
import { journalVersion } from '../journal/entry';
import type { EndedEntry, JournalEntry, JournalHeader } from '../journal/entry';
import { checkHeader } from '../journal/header';
import type { JournalSession } from '../journal/journal';
import { Playback } from '../journal/playback';
import type { Report } from '../pruner';
import type { Searcher } from '../searcher';
import { AbortListeners } from './abort-listeners';
import { attempt } from './attempt';
import type { AttemptResult } from './attempt';
import { breath } from './breath';
import { Ledger } from './ledger';
import type { RunSettings } from './options';
import { Recorder } from './recorder';
import { requestCandidates } from './request';

/** A trial that was suggested and has not ended. */
export interface WaitingTrial<C> {
  readonly trial: number;
  readonly candidate: C;
}

export interface RunParts<C> {
  readonly searcher: Searcher<C>;
  readonly evaluator: Evaluator<C>;
  readonly settings: RunSettings;
  readonly session: JournalSession | undefined;
  /** Fires when the run is to stop, for whatever reason. */
  readonly stop: AbortController;
  readonly announce: (event: TrialEvent<C>) => void;
}

/** One run under way: the moves that a schedule is made of. */
export class Run<C> {
  readonly ledger: Ledger<C>;
  readonly settings: RunSettings;
  readonly signal: AbortSignal;
  readonly #parts: RunParts<C>;
  readonly #recorder: Recorder<C>;
  readonly #stopped: AbortListeners;
  readonly #breathe = breath();
  #error: unknown;

  constructor(parts: RunParts<C>) {
    const { searcher, settings, stop, session, announce } = parts;
    this.#parts = parts;
    this.settings = settings;
    this.signal = stop.signal;
    this.#stopped = new AbortListeners(stop.signal);
    this.ledger = new Ledger(searcher, { inOrder: settings.schedule === 'batch', pruner: settings.pruner });
    this.#recorder = new Recorder<C>({ session, announce, failed: (error) => this.fail(error) });
  }

  /** Stops the run because of a bug, which `finish` throws. */
  fail(error: unknown): void {
    this.#error ??= error;
    this.#parts.stop.abort(error);
  }

  /** Announces the start and what the journal holds. */
  async begin(): Promise<void> {
    const { settings } = this;
    const header = headerOf(this.#parts.searcher, settings);
    const playback = new Playback<C>();
    for await (const stored of this.#parts.session?.entries() ?? []) {
      if (this.signal.aborted) break;
      const entry = stored as JournalEntry<C>;
      const events = playback.play(entry);
      if (entry.type === 'journal') {
        checkHeader(entry, header);
        this.#recorder.start(header, { trials: settings.trials, resumed: true });
      }
      if (entry.type === 'batch-suggested') this.ledger.suggested(entry.candidates);
      const within = events.filter((event) => !('trial' in event) || event.trial < settings.trials);
      this.#recorder.replay(entry, within);
      const end = within.at(-1);
      if (end !== undefined && isEnd(end)) this.ledger.ended(end, reportsIn(within));
      await this.#breathe();
    }
    if (playback.header === undefined) this.#recorder.start(header, { trials: settings.trials, resumed: false });
  }

  /** Asks for the next candidates; afterwards the ledger holds them, or is exhausted, or the run is stopped. */
  async suggest(): Promise<void> {
    const { ledger, settings, signal } = this;
    const first = ledger.next;
    const candidates = await requestCandidates(this.#parts.searcher, ledger.searcherState, {
      count: settings.batchSize,
      pending: ledger.pending(),
      random: settings.random.split('suggest', first),
      signal,
    });
    if (candidates === undefined) return;
    ledger.suggested(candidates);
    this.#recorder.post({
      entries: [{ type: 'batch-suggested', first, candidates }],
      events: candidates
        .slice(0, settings.trials - first)
        .map((candidate, i) => ({ type: 'trial-suggested', trial: first + i, candidate })),
    });
  }

  /** Evaluates a trial and takes in how it ended; nothing where the run was stopped first. */
  async evaluate({ trial, candidate }: WaitingTrial<C>): Promise<void> {
    await this.#recorder.room();
    if (this.signal.aborted) return;
    const { settings } = this;
    const reports: Report[] = [];
    const started = { type: 'trial-started', trial } as const;
    this.#recorder.post({ entries: [started], events: [started] });
    const result = await attempt(
      { trial, candidate },
      {
        evaluator: this.#parts.evaluator,
        metric: settings.objective.metric,
        random: settings.random.split('trial', trial),
        stopped: this.#stopped,
        onReport: (report) => {
          const progress = { type: 'trial-progress', trial, ...report } as const;
          this.#recorder.post({ entries: [progress], events: [progress] });
          if (settings.pruner === undefined) return false;
          reports.push(report);
          return this.#shouldPrune(reports);
        },
      },
    );
    if (result === undefined) return;
    const entry = endOf(trial, result);
    const event = { ...entry, candidate } as TrialEnded<C>;
    this.#recorder.post({ entries: [entry], events: [event], flush: true });
    this.ledger.ended(event, reports);
    await this.#breathe();
  }

  /**
   * Announces the end, once all before it is announced.
   *
   * @throws what `fail` was given
   */
  async finish(): Promise<void> {
    await this.#recorder.drained();
    if (this.#error === undefined) {
      await this.#recorder.finish(this.#reason());
    }
    if (this.#error !== undefined) throw this.#error;
  }

  /** Fulfilled when all that was posted is in the journal. */
  drained(): Promise<void> {
    return this.#recorder.drained();
  }

  #reason(): SearchCompleted['reason'] {
    const { ledger, settings } = this;
    if (ledger.waiting().some(({ trial }) => trial < settings.trials)) return 'aborted';
    if (ledger.next >= settings.trials) return 'budget';
    return ledger.exhausted ? 'exhausted' : 'aborted';
  }

  #shouldPrune(reports: readonly Report[]): boolean {
    try {
      return this.ledger.shouldPrune(reports);
    } catch (error) {
      this.fail(error);
      return false;
    }
  }
}

function headerOf(searcher: Searcher<unknown>, settings: RunSettings): JournalHeader {
  return {
    type: 'journal',
    version: journalVersion,
    searcher: searcher.name,
    seed: settings.random.key,
    objective: settings.objective,
    schedule: settings.schedule,
    batchSize: settings.schedule === 'batch' ? settings.batchSize : null,
    pruner: settings.pruner?.name ?? null,
  };
}

function endOf(trial: number, { outcome, seconds }: AttemptResult): EndedEntry {
  switch (outcome.status) {
    case 'completed':
      return { type: 'trial-completed', trial, metrics: outcome.metrics, seconds };
    case 'pruned':
      return { type: 'trial-pruned', trial, metrics: outcome.metrics, seconds };
    case 'failed':
      return { type: 'trial-failed', trial, error: outcome.error, seconds };
  }
}

function isEnd<C>(event: TrialEvent<C>): event is TrialEnded<C> {
  return event.type === 'trial-completed' || event.type === 'trial-pruned' || event.type === 'trial-failed';
}

function reportsIn(events: readonly TrialEvent[]): readonly Report[] {
  return events.flatMap((event) =>
    event.type === 'trial-progress' ? [{ step: event.step, metrics: event.metrics }] : [],
  );
}
