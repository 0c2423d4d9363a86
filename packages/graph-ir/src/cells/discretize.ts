import { checkCell, type Cell, type RelaxedCell } from './cell';
import type { CellTopology } from './topology';

export interface DiscretizeOptions {
  /** How many of the edges into each node stay. @defaultValue all */
  readonly edgesPerNode?: number;
  /** Ops that are never chosen, such as `none`. @defaultValue none */
  readonly without?: readonly string[];
}

/**
 * The discrete cell of a relaxed one (Liu, Simonyan and Yang 2019): each edge takes its op of greatest weight, and each
 * node keeps the edges whose chosen ops weigh most. Of equal weights the first wins.
 *
 * Throws `BAD_CELL` where the cell does not fit the topology.
 */
export function discretize(cell: RelaxedCell, topology: CellTopology, options: DiscretizeOptions = {}): Cell {
  checkCell(cell, topology);
  const { edgesPerNode = Infinity, without = [] } = options;
  const best = topology.edges.map(({ to, ops }, edge) => {
    let chosen: string | null = null;
    let weight = 0;
    ops.forEach((op, column) => {
      const own = cell.weights[edge][column];
      if (own > weight && !without.includes(op)) [chosen, weight] = [op, own];
    });
    return { edge, to, op: chosen as string | null, weight };
  });
  const ops: (string | null)[] = topology.edges.map(() => null);
  for (let to = topology.inputs; to < topology.inputs + topology.nodes; to++) {
    const kept = best.filter((candidate) => candidate.to === to && candidate.op !== null);
    kept.sort((a, b) => b.weight - a.weight || a.edge - b.edge);
    for (const { edge, op } of kept.slice(0, edgesPerNode)) ops[edge] = op;
  }
  return { ops };
}
