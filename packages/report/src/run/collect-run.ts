import type { Metrics, Objective, TrialEnded, TrialEvent } from '@archipelago/trials';
import { ReportError } from '../errors';
import { isBetter } from './objective';
import { progressLimit, type BestTrial, type ProgressPoint, type Run, type TrialRecord } from './run';

/** How a run is read from its events. */
export interface CollectOptions<C = unknown> {
  /** Names a candidate in the table of trials. @defaultValue candidates are not named */
  readonly describe?: (candidate: C) => string;
}

/** Reads a whole run. Throws a `ReportError` with code `BAD_EVENT` for what is not a trial event. */
export function collectRun<C>(events: Iterable<TrialEvent<C>>, options: CollectOptions<C> = {}): Run<C> {
  const collector = createRunCollector<C>(options);
  for (const event of events) collector.add(event);
  return collector.run();
}

/** Takes events one at a time and keeps what a report needs: of all the candidates, only the best one. */
export interface RunCollector<C = unknown> {
  add(event: TrialEvent<C>): void;
  run(): Run<C>;
}

/** An empty run to add events to. */
export function createRunCollector<C>(options: CollectOptions<C> = {}): RunCollector<C> {
  return new Collector<C>(options);
}

type Open<T> = { -readonly [K in keyof T]: T[K] };

interface OpenRecord extends Open<Omit<TrialRecord, 'progress'>> {
  progress: ProgressPoint[];
  /** Every so many-th report is kept; doubles whenever the limit is reached. */
  stride: number;
  reports: number;
  last?: ProgressPoint;
}

class Collector<C> implements RunCollector<C> {
  readonly #describe: CollectOptions<C>['describe'];
  readonly #trials = new Map<number, OpenRecord>();
  readonly #facts: Open<Omit<Run<C>, 'trials' | 'best'>> = { resumed: false };
  #best: { trial: number; value: number; candidate: C } | undefined;

  constructor(options: CollectOptions<C>) {
    this.#describe = options.describe;
  }

  add(event: TrialEvent<C>): void {
    switch (event?.type) {
      case 'search-started': {
        const { searcher, seed, objective, trials, resumed } = event;
        const again = this.#facts.resumed || resumed === true;
        Object.assign(this.#facts, { searcher, seed, objective, budget: trials, resumed: again });
        delete this.#facts.reason;
        return;
      }
      case 'trial-suggested':
        this.#open(event.trial, event.type);
        return;
      case 'trial-started':
        // A trial that was cut off starts again from the beginning.
        Object.assign(this.#open(event.trial, event.type), { progress: [], stride: 1, reports: 0, last: undefined });
        return;
      case 'trial-progress':
        keep(this.#open(event.trial, event.type), { step: event.step, metrics: finite(event.metrics) });
        return;
      case 'trial-completed':
      case 'trial-pruned':
      case 'trial-failed':
        this.#end(event);
        return;
      case 'search-completed':
        this.#facts.reason = event.reason;
        this.#facts.seconds = event.seconds;
        return;
      default:
        throw new ReportError(
          'BAD_EVENT',
          `The stream holds an event of type ${JSON.stringify((event as { type?: unknown } | undefined)?.type)}; ` +
            'give the events of a search, from search-started to search-completed',
        );
    }
  }

  run(): Run<C> {
    const trials = [...this.#trials.values()].sort((a, b) => a.trial - b.trial).map(closed);
    return { ...this.#facts, trials, best: this.#bestOf(trials) };
  }

  #open(trial: number, type: string): OpenRecord {
    if (!Number.isSafeInteger(trial) || trial < 0) {
      throw new ReportError('BAD_EVENT', `A ${type} event has trial ${String(trial)}; trials are numbered from 0`);
    }
    let record = this.#trials.get(trial);
    if (record === undefined) {
      record = { trial, status: 'running', metrics: {}, progress: [], stride: 1, reports: 0 };
      this.#trials.set(trial, record);
    }
    return record;
  }

  #end(event: TrialEnded<C>): void {
    const record = this.#open(event.trial, event.type);
    record.seconds = event.seconds;
    record.label = this.#describe?.(event.candidate);
    if (event.type === 'trial-failed') {
      record.status = 'failed';
      record.error = { code: String(event.error?.code), message: String(event.error?.message) };
      return;
    }
    record.metrics = finite(event.metrics);
    record.status = event.type === 'trial-completed' ? 'completed' : 'pruned';
    if (record.status === 'completed') this.#challenge(record, event.candidate);
  }

  #challenge(record: OpenRecord, candidate: C): void {
    const { objective } = this.#facts;
    const value = valueOf(record, objective);
    if (objective === undefined || value === undefined) return;
    const best = this.#best;
    const wins = best === undefined || isBetter(value, best.value, objective.direction);
    if (wins || (value === best.value && record.trial < best.trial)) {
      this.#best = { trial: record.trial, value, candidate };
    }
  }

  #bestOf(trials: readonly TrialRecord[]): BestTrial<C> | undefined {
    const best = this.#best;
    const record = best && trials.find(({ trial }) => trial === best.trial);
    return best && record && { record, candidate: best.candidate, value: best.value };
  }
}

/** A trial's value of the objective's metric, where it has one. */
export function valueOf(record: Pick<TrialRecord, 'metrics'>, objective: Objective | undefined): number | undefined {
  return objective && Object.hasOwn(record.metrics, objective.metric) ? record.metrics[objective.metric] : undefined;
}

/** The metrics that are finite numbers: a journal from elsewhere may hold others. */
function finite(metrics: Metrics | null | undefined): Metrics {
  return Object.fromEntries(Object.entries(metrics ?? {}).filter(([, value]) => Number.isFinite(value)));
}

/** The record without its bookkeeping; its latest report is always among the kept ones. */
function closed({ stride: _stride, reports: _reports, last, progress, ...record }: OpenRecord): TrialRecord {
  return { ...record, progress: last === undefined || progress.at(-1) === last ? progress : [...progress, last] };
}

function keep(record: OpenRecord, point: ProgressPoint): void {
  record.last = point;
  if (record.reports++ % record.stride !== 0) return;
  record.progress.push(point);
  if (record.progress.length > progressLimit) {
    record.progress = record.progress.filter((_, i) => i % 2 === 0);
    record.stride *= 2;
  }
}
