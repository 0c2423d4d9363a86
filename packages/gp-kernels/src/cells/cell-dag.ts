import { relax, type Cell, type CellTopology } from '@archipelago/graph-ir';
import { OUTPUT, type LabelledDag } from '../graphs/labelled-dag';
import type { CellPathOptions } from './options';

export interface CellDagOptions extends CellPathOptions {
  readonly topology: CellTopology;
}

/**
 * A discrete cell as a labelled graph, for `weisfeilerLehman({ dag })` and `pathKernel({ dag })`: its inputs, a vertex an
 * edge of the cell that carries something, and the output. Throws `BAD_CELL` where the cell does not fit the topology.
 */
export function cellDag(cell: Cell, { topology, without = [], output = 'last' }: CellDagOptions): LabelledDag {
  // Throws where the cell does not fit.
  relax(cell, topology);
  const { inputs, nodes, edges } = topology;
  /** Vertices whose values a node of the cell sums. */
  const into: number[][] = Array.from({ length: inputs + nodes }, (_, node) => (node < inputs ? [node] : []));
  const labels = Array.from({ length: inputs }, (_, input) => `input ${input}`);
  const sources: number[][] = labels.map(() => []);
  edges.forEach(({ from, to }, edge) => {
    const op = cell.ops[edge];
    if (op === null || without.includes(op) || into[from].length === 0) return;
    into[to].push(labels.length);
    labels.push(op);
    sources.push(into[from]);
  });
  const returned = output === 'last' ? into[into.length - 1] : into.slice(inputs).flat();
  return { labels: [...labels, OUTPUT], sources: [...sources, returned] };
}
