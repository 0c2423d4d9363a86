import {
  compressionObjective as objective,
  compressionParameters,
  embeddingFor,
  esnac,
  evolutionaryMaximizer,
  reinforceSearcher,
  tpeSearcher,
  type CompressionAction,
  type CompressionSpace,
  type CompressionSpaceOptions,
} from '@archipelago/bo';
import type { Engine } from '@archipelago/engine';
import { embeddingModel, type EmbeddingOptions } from '@archipelago/gp-kernels/embedding';
import { createRandom } from '@archipelago/numerics';
import { randomSearch, type Searcher } from '@archipelago/trials';
import { EVALUATIONS } from './evaluations';

/** A way to search, as the tables of chapter 2 compare them. */
export interface Method {
  /** Candidates a step; K of thesis Algorithm 1. */
  readonly batch: number;
  /** Operations that are searched. */
  readonly operations: CompressionSpaceOptions;
  searcher(space: CompressionSpace, engine: Engine): Searcher<CompressionAction>;
}

const WITHOUT_SKIPS: CompressionSpaceOptions = { skips: false };

const random: Method = { batch: 8, operations: {}, searcher: (space) => randomSearch(space) };

const tpe: Method = {
  batch: 8,
  operations: {},
  searcher: (space) => tpeSearcher(compressionParameters(space), { objective }),
};

interface EsnacMethod {
  readonly kernels?: number;
  readonly operations?: CompressionSpaceOptions;
  readonly embedding?: EmbeddingOptions;
  /** @defaultValue 1,000 samples */
  readonly evolutionary?: boolean;
}

/** ESNAC. Its model lives as long as the process. */
function esnacWith({ kernels = 8, operations = {}, embedding = {}, evolutionary = false }: EsnacMethod): Method {
  return {
    batch: kernels,
    operations,
    searcher: (space, engine) =>
      esnac(space, {
        model: embeddingModel(engine, { ...embeddingFor(space.teacher), ...embedding }),
        ...(evolutionary ? { maximizer: evolutionaryMaximizer() } : {}),
      }),
  };
}

/** By name. */
export const methods: Readonly<Record<string, Method>> = {
  random,
  'random-without-skips': { ...random, operations: WITHOUT_SKIPS },
  tpe,
  'tpe-without-skips': { ...tpe, operations: WITHOUT_SKIPS },
  reinforce: {
    batch: 5,
    operations: WITHOUT_SKIPS,
    searcher: (space, engine) =>
      reinforceSearcher(engine, space, {
        objective,
        random: createRandom('policies'),
        removalTrials: EVALUATIONS / 2,
      }),
  },
  esnac: esnacWith({}),
  'esnac-1-kernel': esnacWith({ kernels: 1 }),
  'esnac-2-kernels': esnacWith({ kernels: 2 }),
  'esnac-4-kernels': esnacWith({ kernels: 4 }),
  'esnac-without-skips': esnacWith({ operations: WITHOUT_SKIPS }),
  'esnac-evolutionary': esnacWith({ evolutionary: true }),
  'esnac-marginal': esnacWith({ embedding: { objective: 'marginalLikelihood' } }),
  'esnac-euclidean': esnacWith({ embedding: { objective: 'euclidean' } }),
};
