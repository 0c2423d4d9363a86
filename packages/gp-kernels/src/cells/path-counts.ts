import type { CellTopology, RelaxedCell } from '@archipelago/graph-ir';
import { KernelError } from '../errors';
import type { CellPathOptions } from './options';

/** Ways from input to output, ops included, that a topology may have. */
const MAX_WAYS = 100_000;

/** One step of every path that reads the same so far: over op `op` of edge `edge`, from step `before`. */
interface Step {
  readonly before: number;
  readonly edge: number;
  readonly op: number;
  readonly to: number;
}

/**
 * Counts, for cells of a topology, the paths from an input to the output by the ops they read: one number a sequence, in
 * a fixed order; for relaxed weights the sums of their products.
 */
export function pathCounter(
  topology: CellTopology,
  { without = [], output = 'last' }: CellPathOptions,
): (weights: RelaxedCell['weights']) => Float64Array {
  const { inputs, nodes, edges } = topology;
  checkWays(topology);
  /** Per node of the cell, which steps end there; those of a node are (prefix, node) pairs. */
  const prefixes: { readonly text: string; readonly at: number }[][] = Array.from(
    { length: inputs + nodes },
    (_, node) => (node < inputs ? [{ text: `${node}`, at: node }] : []),
  );
  const steps: Step[] = [];
  const known = new Map<string, number>();
  for (const [edge, { from, to, ops }] of edges.entries()) {
    for (const { text, at } of prefixes[from]) {
      ops.forEach((name, op) => {
        if (without.includes(name)) return;
        const longer = `${text}/${JSON.stringify(name)}`;
        let place = known.get(`${to}:${longer}`);
        if (place === undefined) {
          place = inputs + known.size;
          known.set(`${to}:${longer}`, place);
          prefixes[to].push({ text: longer, at: place });
        }
        steps.push({ before: at, edge, op, to: place });
      });
    }
  }
  const ends = output === 'last' ? prefixes[prefixes.length - 1] : prefixes.slice(inputs).flat();
  const columns = new Map<string, number>();
  for (const { text } of ends) if (!columns.has(text)) columns.set(text, columns.size);
  const places = ends.map(({ text, at }) => ({ column: columns.get(text)!, at }));
  return (weights) => {
    const reached = new Float64Array(inputs + known.size).fill(1, 0, inputs);
    for (const { before, edge, op, to } of steps) reached[to] += reached[before] * weights[edge][op];
    const counts = new Float64Array(columns.size);
    for (const { column, at } of places) counts[column] += reached[at];
    return counts;
  };
}

function checkWays({ inputs, nodes, edges }: CellTopology): void {
  const ways = new Float64Array(inputs + nodes).fill(1, 0, inputs);
  for (const { from, to, ops } of edges) ways[to] += ways[from] * ops.length;
  const total = ways.reduce((sum, way) => sum + way, 0);
  if (total > MAX_WAYS) {
    throw new KernelError(
      'LIMIT_EXCEEDED',
      `cellFeatures: the topology has ${total} ways from input to output; at most ${MAX_WAYS} are allowed, leave paths out or use pathKernel with cellDag`,
    );
  }
}
