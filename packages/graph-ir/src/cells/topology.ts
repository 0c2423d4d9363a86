import { GraphError } from '../errors';

/** Most nodes of a cell, inputs included. */
const MAX_NODES = 128;

export interface CellTopologyOptions {
  /** Nodes that the cell is given. @defaultValue 1 */
  readonly inputs?: number;
  /** Nodes that the cell computes; each may read all before it. */
  readonly nodes: number;
  /** What every edge chooses from, or one list an edge (in the order of `CellTopology.edges`). */
  readonly ops: readonly string[] | readonly (readonly string[])[];
}

/** An edge of a cell, between two of its nodes: first the inputs, then the computed nodes. */
export interface CellEdge {
  readonly from: number;
  readonly to: number;
  /** The names of the ops that the edge chooses from. */
  readonly ops: readonly string[];
}

/** The wiring of a cell. Plain data. */
export interface CellTopology {
  readonly inputs: number;
  readonly nodes: number;
  /** From every node to every later computed one, node by node: 0-1 | 0-2, 1-2 | 0-3, 1-3, 2-3 with one input. */
  readonly edges: readonly CellEdge[];
}

/** The wiring in which every computed node may read all nodes before it. Throws `BAD_CELL` for numbers out of range. */
export function cellTopology({ inputs = 1, nodes, ops }: CellTopologyOptions): CellTopology {
  if (!Number.isInteger(inputs) || !Number.isInteger(nodes) || inputs < 1 || nodes < 1 || inputs + nodes > MAX_NODES) {
    throw new GraphError(
      'BAD_CELL',
      `cellTopology: ${inputs} inputs and ${nodes} nodes; give at least one of each, ${MAX_NODES} together at most`,
    );
  }
  const edges: CellEdge[] = [];
  for (let to = inputs; to < inputs + nodes; to++) {
    for (let from = 0; from < to; from++) edges.push({ from, to, ops: opsOf(ops, edges.length) });
  }
  if (typeof ops[0] !== 'string' && ops.length !== edges.length) {
    throw new GraphError(
      'BAD_CELL',
      `cellTopology: ${ops.length} lists of ops for ${edges.length} edges; give one an edge`,
    );
  }
  for (const edge of edges) {
    if (edge.ops.length === 0 || new Set(edge.ops).size !== edge.ops.length) {
      throw new GraphError(
        'BAD_CELL',
        `cellTopology: edge ${edge.from}-${edge.to} chooses from [${edge.ops.join(', ')}]; give at least one op, each once`,
      );
    }
  }
  return { inputs, nodes, edges };
}

function opsOf(ops: CellTopologyOptions['ops'], edge: number): readonly string[] {
  const own = typeof ops[0] === 'string' ? (ops as readonly string[]) : (ops as readonly (readonly string[])[])[edge];
  return own ?? [];
}
