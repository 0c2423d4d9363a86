import type { TrialEnded } from '../events';
import type { Pruner, Report } from '../pruner';
import type { Searcher } from '../searcher';
import { TrialsError } from '../errors';
import type { Outcome } from '../trial';

interface Entry<C> {
  readonly trial: number;
  readonly candidate: C;
  outcome: Outcome | undefined;
  reports: readonly Report[];
}

export interface LedgerOptions {
  /** True where trials are observed in trial order once all that were suggested have ended. */
  readonly inOrder: boolean;
  /** Sees what the searcher sees. */
  readonly pruner: Pruner | undefined;
}

/**
 * What a run knows: the states of searcher and pruner, and the trials they have not observed. A journal and a running
 * search feed it with the same two calls, which is why a resumed run is the undisturbed one.
 */
export class Ledger<C> {
  readonly #searcher: Searcher<C>;
  readonly #inOrder: boolean;
  readonly #pruner: Pruner | undefined;
  readonly #entries = new Map<number, Entry<C>>();
  #unended = 0;
  #searcherState: unknown;
  #prunerState: unknown;

  /** The number of the next trial to suggest. */
  next = 0;
  /** True once the searcher had nothing more. */
  exhausted = false;

  constructor(searcher: Searcher<C>, { inOrder, pruner }: LedgerOptions) {
    this.#searcher = searcher;
    this.#inOrder = inOrder;
    this.#pruner = pruner;
    this.#searcherState = guard(searcher.name, 'init', () => searcher.init());
    this.#prunerState = pruner && guardPruner(pruner, 'init', () => pruner.init());
  }

  get searcherState(): unknown {
    return this.#searcherState;
  }

  /** Trials that were suggested and have not ended, in trial order. */
  waiting(): readonly { readonly trial: number; readonly candidate: C }[] {
    return [...this.#entries.values()].filter((entry) => entry.outcome === undefined);
  }

  /** The trial that was suggested last, where it has not ended. */
  newest(): { readonly trial: number; readonly candidate: C } | undefined {
    return this.#entries.get(this.next - 1);
  }

  /** Candidates that were suggested and not observed. */
  pending(): readonly C[] {
    return Array.from(this.#entries.values(), (entry) => entry.candidate);
  }

  /** Takes in the answer to a request. */
  suggested(candidates: readonly C[]): void {
    if (candidates.length === 0) this.exhausted = true;
    for (const candidate of candidates) {
      const trial = this.next++;
      this.#entries.set(trial, { trial, candidate, outcome: undefined, reports: [] });
      this.#unended++;
    }
  }

  /** Takes in the end of a trial; `reports` matter where there is a pruner. */
  ended(event: TrialEnded<C>, reports: readonly Report[]): void {
    const entry = this.#entries.get(event.trial);
    if (entry === undefined) return;
    entry.outcome = outcomeOf(event);
    entry.reports = reports;
    this.#unended--;
    if (!this.#inOrder) {
      this.#observe(entry);
    } else if (this.#unended === 0) {
      for (const each of this.#entries.values()) this.#observe(each);
    }
  }

  /** Whether a running trial with these reports is to end now. */
  shouldPrune(reports: readonly Report[]): boolean {
    const pruner = this.#pruner;
    return (
      pruner !== undefined && guardPruner(pruner, 'shouldPrune', () => pruner.shouldPrune(this.#prunerState, reports))
    );
  }

  #observe({ trial, candidate, outcome, reports }: Entry<C>): void {
    this.#entries.delete(trial);
    if (outcome === undefined) return;
    const { name } = this.#searcher;
    this.#searcherState = guard(name, 'observe', () =>
      this.#searcher.observe(this.#searcherState, { trial, candidate, outcome }),
    );
    const pruner = this.#pruner;
    if (pruner !== undefined) {
      this.#prunerState = guardPruner(pruner, 'observe', () =>
        pruner.observe(this.#prunerState, { trial, reports, outcome }),
      );
    }
  }
}

function outcomeOf(event: TrialEnded): Outcome {
  switch (event.type) {
    case 'trial-completed':
      return { status: 'completed', metrics: event.metrics };
    case 'trial-pruned':
      return { status: 'pruned', metrics: event.metrics };
    case 'trial-failed':
      return { status: 'failed', error: event.error };
  }
}

function guard<T>(searcher: string, call: string, body: () => T): T {
  try {
    return body();
  } catch (cause) {
    throw new TrialsError('SEARCHER_FAILED', `searcher "${searcher}" threw in ${call}: ${messageOf(cause)}`, { cause });
  }
}

function guardPruner<T>(pruner: Pruner, call: string, body: () => T): T {
  try {
    return body();
  } catch (cause) {
    throw new TrialsError('PRUNER_FAILED', `pruner "${pruner.name}" threw in ${call}: ${messageOf(cause)}`, { cause });
  }
}

function messageOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
