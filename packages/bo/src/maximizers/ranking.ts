import type { MaximizeContext, Score } from './maximizer';

export interface Scored<C> {
  readonly candidate: C;
  readonly score: number;
}

/** What a maximizer has scored so far, by key: no candidate is scored twice, and the best that may come back are kept. */
export class Ranking<C> {
  readonly #score: Score<C>;
  readonly #context: MaximizeContext<C>;
  readonly #key: (candidate: C) => string;
  readonly #scored = new Map<string, Scored<C>>();
  #best: Scored<C>[] = [];

  constructor(score: Score<C>, context: MaximizeContext<C>) {
    this.#score = score;
    this.#context = context;
    this.#key = context.key ?? JSON.stringify;
  }

  /** The candidates with their scores, equal ones once; new ones are scored in one batch. Throws where the search is stopped. */
  async add(candidates: readonly C[]): Promise<Scored<C>[]> {
    const { signal, count } = this.#context;
    const byKey = new Map(candidates.map((candidate) => [this.#key(candidate), candidate]));
    const fresh = [...byKey].filter(([key]) => !this.#scored.has(key));
    // A pause for the event loop, so that timers and aborts are heard between batches.
    await new Promise((resolve) => setTimeout(resolve, 0));
    signal.throwIfAborted();
    const scores = fresh.length > 0 ? await this.#score(fresh.map(([, candidate]) => candidate)) : [];
    signal.throwIfAborted();
    const allowed: Scored<C>[] = [];
    fresh.forEach(([key, candidate], i) => {
      const scored = { candidate, score: scores[i] };
      this.#scored.set(key, scored);
      if (!this.#context.exclude(candidate)) allowed.push(scored);
    });
    if (allowed.length > 0) this.#best = descending([...this.#best, ...allowed]).slice(0, count);
    return this.look(candidates);
  }

  /** The candidates with their scores, equal ones once; all of them were added before. */
  look(candidates: readonly C[]): Scored<C>[] {
    return [...new Set(candidates.map((candidate) => this.#scored.get(this.#key(candidate))!))];
  }

  /** The best that are not excluded. */
  best(): readonly C[] {
    return this.#best.map(({ candidate }) => candidate);
  }
}

/** The greatest score first; equal ones stay in order, and scores that are not numbers come last. */
export function descending<C>(scored: readonly Scored<C>[]): Scored<C>[] {
  return scored.toSorted((a, b) => compare(b.score, a.score));
}

function compare(a: number, b: number): number {
  if (a > b || (Number.isNaN(b) && !Number.isNaN(a))) return 1;
  return a < b || (Number.isNaN(a) && !Number.isNaN(b)) ? -1 : 0;
}
