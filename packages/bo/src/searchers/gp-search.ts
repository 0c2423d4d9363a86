import type { GaussianProcess } from '@archipelago/gp-kernels';
import type { Random } from '@archipelago/numerics';
import type { Objective, Outcome, Searcher, Space } from '@archipelago/trials';
import type { Beliefs } from '../acquisitions/acquisition';
import { nonDominated, type Values } from '../pareto/non-dominated';
import { tryUntil } from '../spaces/try-until';
import { gpFitter } from './gp-fitter';
import type { ResolvedGpSearchOptions } from './gp-options';

/** A finished trial. */
export interface GpObservation<C> {
  readonly candidate: C;
  /** One value an objective, turned so that greater is better; null where the trial did not measure all of them. */
  readonly values: Values | null;
}

export interface GpState<C> {
  /** In the order in which they were observed. */
  readonly observations: readonly GpObservation<C>[];
}

/** What a trial of each candidate promises. */
export type Acquire = (
  /** One an objective. */
  beliefs: readonly Beliefs[],
  context: {
    /** The values of the trials, then the means of those under way. */
    readonly values: readonly Values[];
    readonly random: Random;
  },
) => Float64Array;

export interface GpSearchParts<C> {
  readonly name: string;
  readonly objectives: readonly Objective[];
  readonly acquire: Acquire;
  readonly options: ResolvedGpSearchOptions<C>;
}

/** Draws for a sample that was not suggested before. */
const TRIES = 1000;
/** Good candidates that a maximizer is given. */
const START = 10;

/**
 * Search with a Gaussian process an objective: samples first, then the candidates with the greatest acquisition.
 *
 * Candidates under way are believed to turn out as their mean (the kriging believer of D. Ginsbourger, R. Le Riche, L.
 * Carraro, "Kriging is Well-Suited to Parallelize Optimization", 2010), so that a batch spreads.
 */
export function gpSearch<C>(space: Space<C>, parts: GpSearchParts<C>): Searcher<C, GpState<C>> {
  const { name, objectives, acquire, options } = parts;
  const { maximizer, initial, key } = options;
  const fitters = objectives.map(() => gpFitter(options));

  return {
    name,
    init: () => ({ observations: [] }),
    observe: ({ observations }, { candidate, outcome }) => ({
      observations: [...observations, { candidate, values: valuesOf(outcome, objectives) }],
    }),
    async suggest({ observations }, { count, pending, random, signal }) {
      const taken = new Set(
        [...observations, ...pending.map((candidate) => ({ candidate }))].map((o) => key(o.candidate)),
      );
      const exclude = (candidate: C): boolean => taken.has(key(candidate));
      const batch: C[] = [];
      const take = (candidate: C | undefined): boolean => {
        if (candidate === undefined) return false;
        taken.add(key(candidate));
        batch.push(candidate);
        return true;
      };
      const sample = (): C | undefined => {
        const source = random.split('sample', batch.length);
        return tryUntil(
          TRIES,
          (candidate) => !exclude(candidate),
          () => space.sample(source),
        );
      };

      const measured = observations.filter(isMeasured);
      const samples = measured.length === 0 ? count : Math.min(count, initial - measured.length - pending.length);
      while (batch.length < samples && take(sample()));
      if (measured.length === 0 || batch.length === count) return batch;

      await pause(signal);
      const points = measured.map(({ candidate }) => candidate);
      const processes = fitters.map((fitter, k) => fitter({ points, values: measured.map(({ values }) => values[k]) }));
      await pause(signal);
      const start = bestFirst(measured).slice(0, START);
      const next = async (): Promise<C | undefined> => {
        const { beliefs, means } = believing(processes, [...pending, ...batch]);
        const source = random.split('acquisition', batch.length);
        const values = [...measured.map(({ values }) => values), ...means];
        const [best] = await maximizer.maximize(
          space,
          (candidates) => acquire(beliefs(candidates), { values, random: source }),
          {
            count: 1,
            random: random.split('maximize', batch.length),
            signal,
            exclude,
            start: start.map(({ candidate }) => candidate),
            key,
          },
        );
        return best ?? sample();
      };
      while (batch.length < count && take(await next()));
      return batch;
    },
  };
}

/** What the processes believe once the trials under way have turned out as their means, and these means. */
function believing<C>(
  processes: readonly GaussianProcess<C>[],
  pending: readonly C[],
): { beliefs(candidates: readonly C[]): Beliefs[]; readonly means: readonly Values[] } {
  const means = processes.map((process) => process.predict(pending).mean);
  const conditioned = processes.map((process, k) =>
    pending.length === 0 ? process : process.condition(pending, means[k]),
  );
  return {
    beliefs: (candidates) =>
      conditioned.map((process) => {
        const { mean, variance } = process.predict(candidates);
        return {
          mean,
          deviation: variance.map(Math.sqrt),
          sample: (random) => process.sample(candidates, { random })[0],
        };
      }),
    means: pending.map((_, i) => means.map((mean) => mean[i])),
  };
}

function valuesOf(outcome: Outcome, objectives: readonly Objective[]): Values | null {
  if (outcome.status === 'failed') return null;
  const values = objectives.map(({ metric, direction }) => {
    const value = outcome.metrics[metric];
    return value === undefined || direction === 'maximize' ? value : -value;
  });
  return values.every(Number.isFinite) ? values : null;
}

interface Measured<C> {
  readonly candidate: C;
  readonly values: Values;
}

function isMeasured<C>(observation: GpObservation<C>): observation is Measured<C> {
  return observation.values !== null;
}

/** The greatest value first; of several objectives, those that no other trial dominates. */
function bestFirst<C>(measured: readonly Measured<C>[]): readonly Measured<C>[] {
  const good = measured[0].values.length === 1 ? measured : onFront(measured);
  return good.toSorted((a, b) => b.values[0] - a.values[0]);
}

function onFront<C>(measured: readonly Measured<C>[]): readonly Measured<C>[] {
  const front = new Set(nonDominated(measured.map(({ values }) => values)));
  return measured.filter(({ values }) => front.has(values));
}

/** Lets the event loop run, so that an abort is heard before and after a fit. */
async function pause(signal: AbortSignal): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 0));
  signal.throwIfAborted();
}
