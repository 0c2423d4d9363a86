import type { GraphBuilder, Value } from '../builder';
import { GraphError } from '../errors';
import { checkCell, isRelaxed, type Cell, type RelaxedCell } from './cell';
import type { CellEdge, CellTopology } from './topology';

/** Builds the nodes of one op on one edge of a cell. `g` has a scope of its own for the edge. */
export type EdgeBuilder = (
  g: GraphBuilder,
  x: Value,
  choice: { readonly op: string; readonly edge: CellEdge },
) => Value;

export interface ExpandCellOptions {
  readonly topology: CellTopology;
  /** The cell's input nodes, as many as the topology has. */
  readonly inputs: readonly Value[];
  /** Builds an op. */
  readonly build: EdgeBuilder;
  /** Whether the cell returns its last node, or all computed nodes one after the other. @defaultValue 'last' */
  readonly output?: 'last' | 'concat';
}

/**
 * Adds the nodes of a cell to a graph and returns the cell's value. Each node is the sum of its edges; an edge of a
 * relaxed cell is the weighted sum of its ops, of those with a weight above 0.
 *
 * Throws `BAD_CELL` where the cell or the inputs do not fit the topology, or a node has no edge.
 */
export function expandCell(g: GraphBuilder, cell: Cell | RelaxedCell, options: ExpandCellOptions): Value {
  const { topology, inputs, build, output = 'last' } = options;
  checkCell(cell, topology);
  if (inputs.length !== topology.inputs) {
    throw new GraphError('BAD_CELL', `expandCell: ${inputs.length} inputs; the topology has ${topology.inputs}`);
  }
  const values = [...inputs];
  for (let to = topology.inputs; to < topology.inputs + topology.nodes; to++) {
    const summands = topology.edges.flatMap((edge, place) => {
      if (edge.to !== to) return [];
      const scope = g.scope(`edge${edge.from}-${edge.to}`);
      const x = values[edge.from];
      if (!isRelaxed(cell)) {
        const op = cell.ops[place];
        return op === null ? [] : [build(scope, x, { op, edge })];
      }
      const mixed = edge.ops.flatMap((op, column) => {
        const weight = cell.weights[place][column];
        return weight > 0 ? [{ weight, value: build(scope.scope(op), x, { op, edge }) }] : [];
      });
      if (mixed.length === 0) return [];
      const weights = mixed.map(({ weight }) => weight);
      return [
        scope.weightedSum(
          mixed.map(({ value }) => value),
          { weights, name: 'mixed' },
        ),
      ];
    });
    if (summands.length === 0) {
      throw new GraphError(
        'BAD_CELL',
        `expandCell: node ${to} of the cell reads nothing; choose an op for one of its edges`,
      );
    }
    values.push(summands.length === 1 ? summands[0] : g.add(summands, { name: `node${to}` }));
  }
  return output === 'last' ? values[values.length - 1] : g.concat(values.slice(topology.inputs), { name: 'output' });
}
