import type { Random } from '@archipelago/numerics';
import { GraphError } from '../errors';
import type { Cell } from './cell';
import { cellTopology, type CellEdge, type CellTopology, type CellTopologyOptions } from './topology';

export interface CellSpaceOptions extends CellTopologyOptions {
  /** How many of the nodes before it each node reads; all where it has no more. @defaultValue all */
  readonly edgesPerNode?: number;
  /** Ops that no discrete cell has, such as `none`. @defaultValue none */
  readonly without?: readonly string[];
}

/** All discrete cells of a topology. */
export interface CellSpace {
  readonly topology: CellTopology;
  /** How many cells there are; exact up to 2^53. */
  readonly size: number;
  /** Each cell equally likely. */
  sample(random: Random): Cell;
  contains(cell: Cell): boolean;
  /** Every cell once; the last edge changes fastest. */
  enumerate(): Iterable<Cell>;
  /** The cells with one op changed, and those with one edge moved to another source where edges are chosen. */
  neighbors(cell: Cell): Iterable<Cell>;
  /** One of the neighbours, each equally likely; the cell itself where there are none. */
  mutate(cell: Cell, random: Random): Cell;
}

/**
 * The space of discrete cells: every node reads `edgesPerNode` of the nodes before it, through one op an edge.
 *
 * With `nodes: 3` and five ops that is NAS-Bench-201 (15,625 cells); with `inputs: 2, nodes: 4, edgesPerNode: 2` and
 * `none` left out, the cells that DARTS derives (1,037,664,180). Throws `BAD_CELL` for options that leave no cell.
 */
export function cellSpace(options: CellSpaceOptions): CellSpace {
  const topology = cellTopology(options);
  const { edgesPerNode = Infinity, without = [] } = options;
  if (!(edgesPerNode >= 1)) {
    throw new GraphError('BAD_CELL', `cellSpace: edgesPerNode is ${edgesPerNode}; give at least 1`);
  }
  const choices = topology.edges.map(({ ops }) => ops.filter((op) => !without.includes(op)));
  const nodes = Array.from({ length: topology.nodes }, (_, i) => i + topology.inputs).map((to): NodeChoices => {
    const edges = topology.edges.flatMap((edge, place) => (edge.to === to && choices[place].length > 0 ? [place] : []));
    const reads = Math.min(edgesPerNode, edges.length);
    if (reads === 0) throw new GraphError('BAD_CELL', `cellSpace: no op is left for node ${to}; leave fewer out`);
    return { edges, reads };
  });
  return new Cells(topology, { choices, nodes });
}

/** The edges into a node that have a choice, by their places, and how many of them a cell has. */
interface NodeChoices {
  readonly edges: readonly number[];
  readonly reads: number;
}

interface Choices {
  /** What each edge may choose. */
  readonly choices: readonly (readonly string[])[];
  readonly nodes: readonly NodeChoices[];
}

class Cells implements CellSpace {
  readonly size: number;
  readonly #choices: readonly (readonly string[])[];
  readonly #nodes: readonly NodeChoices[];
  /** For each node, ways[i][k]: choices of k edges among those from the i-th on, ops included. */
  readonly #ways: readonly (readonly (readonly number[])[])[];

  constructor(
    readonly topology: CellTopology,
    { choices, nodes }: Choices,
  ) {
    this.#choices = choices;
    this.#nodes = nodes;
    this.#ways = nodes.map(({ edges, reads }) =>
      waysOf(
        edges.map((edge) => choices[edge].length),
        reads,
      ),
    );
    this.size = this.#ways.reduce((product, ways, node) => product * ways[0][nodes[node].reads], 1);
  }

  sample(random: Random): Cell {
    const ops = this.#empty();
    this.#nodes.forEach(({ edges, reads }, node) => {
      const ways = this.#ways[node];
      let left = reads;
      edges.forEach((edge, i) => {
        if (left === 0) return;
        const taken = this.#choices[edge].length * ways[i + 1][left - 1];
        if (random.uniform() * ways[i][left] >= taken) return;
        ops[edge] = random.pick(this.#choices[edge]);
        left--;
      });
    });
    return { ops };
  }

  contains({ ops }: Cell): boolean {
    return (
      Array.isArray(ops) &&
      ops.length === this.topology.edges.length &&
      ops.every((op, edge) => op === null || this.#choices[edge].includes(op)) &&
      this.#nodes.every(({ edges, reads }) => edges.filter((edge) => ops[edge] !== null).length === reads)
    );
  }

  *enumerate(): Iterable<Cell> {
    yield* this.#complete(this.#empty(), { node: 0, i: 0, left: this.#nodes[0].reads });
  }

  *neighbors({ ops }: Cell): Iterable<Cell> {
    for (const [edge, op] of ops.entries()) {
      if (op === null) continue;
      for (const other of this.#choices[edge]) if (other !== op) yield { ops: ops.with(edge, other) };
    }
    for (const { edges } of this.#nodes) {
      for (const edge of edges) {
        const op = ops[edge];
        if (op === null) continue;
        for (const free of edges) {
          if (ops[free] !== null || !this.#choices[free].includes(op)) continue;
          yield { ops: ops.with(edge, null).with(free, op) };
        }
      }
    }
  }

  mutate(cell: Cell, random: Random): Cell {
    const neighbors = [...this.neighbors(cell)];
    return neighbors.length === 0 ? cell : random.pick(neighbors);
  }

  /** The cells that agree with `ops` on the edges before edge `i` of `node`, which has `left` edges to choose. */
  *#complete(ops: (string | null)[], at: { node: number; i: number; left: number }): Iterable<Cell> {
    const { edges } = this.#nodes[at.node];
    if (at.i === edges.length) {
      if (at.node + 1 === this.#nodes.length) yield { ops: [...ops] };
      else yield* this.#complete(ops, { node: at.node + 1, i: 0, left: this.#nodes[at.node + 1].reads });
      return;
    }
    const edge = edges[at.i];
    if (at.left > 0) {
      for (const op of this.#choices[edge]) {
        ops[edge] = op;
        yield* this.#complete(ops, { node: at.node, i: at.i + 1, left: at.left - 1 });
      }
    }
    ops[edge] = null;
    if (edges.length - at.i - 1 >= at.left) yield* this.#complete(ops, { node: at.node, i: at.i + 1, left: at.left });
  }

  #empty(): (string | null)[] {
    return this.topology.edges.map((_: CellEdge) => null);
  }
}

/** ways[i][k]: in how many ways k of the edges from the i-th on choose an op, by their numbers of ops. */
function waysOf(counts: readonly number[], reads: number): readonly (readonly number[])[] {
  const ways = Array.from({ length: counts.length + 1 }, () => new Array<number>(reads + 1).fill(0));
  ways[counts.length][0] = 1;
  for (let i = counts.length - 1; i >= 0; i--) {
    for (let k = 0; k <= reads; k++) ways[i][k] = ways[i + 1][k] + (k > 0 ? counts[i] * ways[i + 1][k - 1] : 0);
  }
  return ways;
}
