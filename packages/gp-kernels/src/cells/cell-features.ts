import { relax, type Cell, type CellTopology, type RelaxedCell } from '@archipelago/graph-ir';
import { KernelError } from '../errors';
import type { CellPathOptions } from './options';
import { pathCounter } from './path-counts';

export interface CellFeatureOptions extends CellPathOptions {
  /** Whether the weights of the ops are among the features: one-hot for a discrete cell. @defaultValue true */
  readonly edges?: boolean;
  /** Whether how often each path occurs is. @defaultValue true */
  readonly paths?: boolean;
}

/**
 * Cells of one topology as vectors: one element an op of an edge, in the order of the topology, then one a sequence of ops
 * from an input to the output, holding how many paths of the cell read so (White et al. 2021 have 1 for one or more). A
 * relaxed cell has its weights, and sums over paths of the products of their weights.
 *
 * Throws `EMPTY` where there are no features, `LIMIT_EXCEEDED` for more than 100,000 ways from input to output, and for a
 * cell that does not fit `BAD_CELL` or `LENGTH_MISMATCH`.
 */
export function cellFeatures(
  topology: CellTopology,
  options: CellFeatureOptions = {},
): (cell: Cell | RelaxedCell) => Float64Array {
  const { edges = true, paths = true, ...pathOptions } = options;
  if (!edges && !paths) throw new KernelError('EMPTY', 'cellFeatures: neither edges nor paths; ask for one of them');
  const counts = paths ? pathCounter(topology, pathOptions) : () => [];
  return (cell) => {
    const { weights } = 'weights' in cell ? cell : relax(cell, topology);
    checkWeights(weights, topology);
    return Float64Array.from([...(edges ? weights.flat() : []), ...counts(weights)]);
  };
}

function checkWeights(weights: RelaxedCell['weights'], { edges }: CellTopology): void {
  if (weights.length !== edges.length || edges.some(({ ops }, edge) => weights[edge].length !== ops.length)) {
    throw new KernelError(
      'LENGTH_MISMATCH',
      `cellFeatures: the cell has weights for [${weights.map((row) => row.length).join(', ')}] ops an edge; its topology has [${edges.map(({ ops }) => ops.length).join(', ')}]`,
    );
  }
}
