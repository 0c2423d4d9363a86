import { GraphError } from '../errors';
import type { CellTopology } from './topology';

/** A cell whose edges have chosen: one op an edge, by name, in the order of the topology's edges. Plain JSON. */
export interface Cell {
  /** Null for an edge that is left out. */
  readonly ops: readonly (string | null)[];
}

/** A cell whose edges weigh their ops: one row an edge, one weight an op, as probabilities. Plain JSON. */
export interface RelaxedCell {
  /** A row of zeros for an edge that is left out. */
  readonly weights: readonly (readonly number[])[];
}

export function isRelaxed(cell: Cell | RelaxedCell): cell is RelaxedCell {
  return 'weights' in cell;
}

/** The cell as weights: a one-hot row an edge. Throws `BAD_CELL` where the cell does not fit the topology. */
export function relax(cell: Cell, topology: CellTopology): RelaxedCell {
  checkCell(cell, topology);
  return { weights: topology.edges.map(({ ops }, edge) => ops.map((op) => (op === cell.ops[edge] ? 1 : 0))) };
}

/** Throws `BAD_CELL` unless the cell has one known op (or null), or one row of weights from 0, an edge. */
export function checkCell(cell: Cell | RelaxedCell, { edges }: CellTopology): void {
  const rows = isRelaxed(cell) ? cell.weights : cell.ops;
  if (rows.length !== edges.length) {
    throw new GraphError('BAD_CELL', `the cell has ${rows.length} edges; its topology has ${edges.length}`);
  }
  edges.forEach(({ from, to, ops }, edge) => {
    const row = rows[edge];
    const fits = Array.isArray(row)
      ? row.length === ops.length && row.every((weight) => Number.isFinite(weight) && weight >= 0)
      : row === null || ops.includes(row as string);
    if (!fits) {
      throw new GraphError(
        'BAD_CELL',
        `edge ${from}-${to} of the cell is ${JSON.stringify(row)}; choose from ${ops.join(', ')}, or weigh these from 0`,
      );
    }
  });
}

/**
 * How far two cells of one topology are apart: the sum over edges of the total variation, half the L1 distance of the
 * weights (thesis 3.3). Between discrete cells that is the number of edges that differ.
 */
export function cellDistance<C extends Cell | RelaxedCell>(a: C, b: C): number {
  const [p, q] = [a, b].map((cell) => (isRelaxed(cell) ? cell.weights : cell.ops));
  if (p.length !== q.length) {
    throw new GraphError(
      'BAD_CELL',
      `cellDistance: cells of ${p.length} and ${q.length} edges; give two of one topology`,
    );
  }
  let distance = 0;
  for (let edge = 0; edge < p.length; edge++) {
    const [x, y] = [p[edge], q[edge]];
    if (Array.isArray(x) && Array.isArray(y)) {
      for (let op = 0; op < Math.max(x.length, y.length); op++) distance += Math.abs((x[op] ?? 0) - (y[op] ?? 0)) / 2;
    } else if (x !== y) distance++;
  }
  return distance;
}
