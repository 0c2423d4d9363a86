import { relax, type Cell, type CellTopology } from '@archipelago/graph-ir';
import { OUTPUT, type LabelledDag } from '../graphs/labelled-dag';
import type { CellPathOptions } from './options';

export interface CellDagOptions extends CellPathOptions {
  readonly topology: CellTopology;
  /** Ops that hand on what they are given, such as `skip_connect`: they get no vertex. @defaultValue none */
  readonly identities?: readonly string[];
}

/**
 * A discrete cell as a labelled graph, for `weisfeilerLehman({ dag })` and `pathKernel({ dag })`: its inputs, a vertex an
 * edge of the cell that carries something to the output, and the output. So cells that compute the same by other edges
 * become one graph. Throws `BAD_CELL` where the cell does not fit the topology.
 */
export function cellDag(cell: Cell, options: CellDagOptions): LabelledDag {
  const { topology, without = [], identities = [], output = 'last' } = options;
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
    if (identities.includes(op)) {
      into[to].push(...into[from]);
      return;
    }
    into[to].push(labels.length);
    labels.push(op);
    sources.push([...into[from]]);
  });
  const returned = output === 'last' ? into[into.length - 1] : into.slice(inputs).flat();
  return withoutDeadEnds({ labels: [...labels, OUTPUT], sources: [...sources, returned] }, inputs);
}

/** The graph without the vertices that its last one does not depend on; the first `inputs` stay. */
function withoutDeadEnds({ labels, sources }: LabelledDag, inputs: number): LabelledDag {
  const used = labels.map((_, vertex) => vertex < inputs || vertex === labels.length - 1);
  for (let vertex = labels.length - 1; vertex >= 0; vertex--) {
    if (used[vertex]) for (const source of sources[vertex]) used[source] = true;
  }
  const kept = labels.map((_, vertex) => vertex).filter((vertex) => used[vertex]);
  const placeOf = new Map(kept.map((vertex, place) => [vertex, place]));
  return {
    labels: kept.map((vertex) => labels[vertex]),
    sources: kept.map((vertex) => sources[vertex].map((source) => placeOf.get(source)!)),
  };
}
