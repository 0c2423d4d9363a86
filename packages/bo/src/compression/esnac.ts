import { encodedOps, encodeLayers, type LayerEncoding, type LayerEncodingOptions } from '@archipelago/gp-kernels';
import { publishedEmbedding, type EmbeddingModel, type EmbeddingOptions } from '@archipelago/gp-kernels/embedding';
import { layersOf, type Graph } from '@archipelago/graph-ir';
import type { Searcher } from '@archipelago/trials';
import {
  embeddingSearcher,
  type EmbeddingSearcherOptions,
  type EmbeddingSearcherState,
} from '../searchers/embedding-searcher';
import type { CompressionAction } from './action';
import { compressionObjective } from './objective';
import type { CompressionSpace } from './space';

export interface EsnacOptions extends Partial<
  Pick<EmbeddingSearcherOptions<CompressionAction>, 'acquisition' | 'maximizer' | 'subset'>
> {
  /** Learns the kernels; a teacher's size asks for `embeddingFor(teacher)`. */
  readonly model: EmbeddingModel;
  /**
   * How layers become vectors.
   * @defaultValue `encodingFor(space.teacher)`
   */
  readonly encoding?: LayerEncodingOptions;
}

/**
 * ESNAC for a space of compressed networks, as published: the learned embedding of their layers, expected improvement over
 * 1,000 samples, and the teacher with reward 0 in every kernel's data.
 */
export function esnac(
  space: CompressionSpace,
  { encoding = encodingFor(space.teacher), ...options }: EsnacOptions,
): Searcher<CompressionAction, EmbeddingSearcherState<CompressionAction>> {
  return embeddingSearcher(space, {
    ...options,
    encode: studentEncoder(space, encoding),
    objective: compressionObjective,
    anchor: { candidate: space.identity, value: 0 },
  });
}

/** Encodes the students of a space; removed layers stay as identities, so all have as many layers. */
export function studentEncoder(
  space: CompressionSpace,
  encoding: LayerEncodingOptions = encodingFor(space.teacher),
): (action: CompressionAction) => LayerEncoding {
  return (action) => encodeLayers(space.build(action), encoding);
}

/** The published encoding, its types followed by the teacher's ops that it lacks, in alphabetical order. */
export function encodingFor(teacher: Graph): LayerEncodingOptions {
  const ops = new Set(layersOf(teacher).map(({ op }) => op.name));
  for (const known of [...encodedOps, 'add']) ops.delete(known);
  return { types: [...encodedOps, ...[...ops].sort()] };
}

/** Teachers up to this many layers get the small embedding. */
const SMALL_TEACHER = 40;

/** For teachers whose widths are tens, not hundreds: as good there as the published one, in a third of its time. */
const smallEmbedding: EmbeddingOptions = { learningRate: 0.003 };

/** Whether a teacher has at most 40 layers, for which the small embedding is enough. */
export function isSmallTeacher(teacher: Graph): boolean {
  return teacher.nodes.length <= SMALL_TEACHER;
}

/** The embedding for a teacher: two layers of 32 units up to 40 layers, the published four of 64 above. */
export function embeddingFor(teacher: Graph): EmbeddingOptions {
  return isSmallTeacher(teacher) ? smallEmbedding : publishedEmbedding;
}
