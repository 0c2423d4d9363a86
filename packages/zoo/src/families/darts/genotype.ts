import type { Citation } from '../../citation';
import { ZooError } from '../../errors';
import { dartsOps, type DartsOp } from './ops';

/** An edge of a cell: an op and the node that it reads. Nodes 0 and 1 are the outputs of the two cells before. */
export type GenotypeEdge = readonly [op: DartsOp, from: number];

/** A discrete cell: each node is the sum of two edges. */
export interface GenotypeCell {
  /** Two a node, those of node 2 first. */
  readonly edges: readonly GenotypeEdge[];
  /** The nodes whose values, one after the other, are the cell's output. */
  readonly concat: readonly number[];
}

/** The two cells that a network is made of. Plain JSON. */
export interface Genotype {
  readonly normal: GenotypeCell;
  /** Halves the sides: the edges from nodes 0 and 1 have stride 2. */
  readonly reduce: GenotypeCell;
}

/** A published genotype. */
export interface NamedGenotype {
  /** What found it, and where. */
  readonly title: string;
  readonly citation: Citation;
  readonly genotype: Genotype;
}

/** A cell that returns `concat`, by default the four nodes of a cell of DARTS. */
export function cell(edges: readonly GenotypeEdge[], concat: readonly number[] = [2, 3, 4, 5]): GenotypeCell {
  return { edges, concat };
}

/** Throws `BAD_GENOTYPE` unless every edge has a known op and reads a node before it, and the output is some nodes. */
export function checkGenotype(genotype: Genotype): void {
  for (const kind of ['normal', 'reduce'] as const) {
    const { edges, concat } = genotype[kind];
    if (edges.length < 2 || edges.length % 2 !== 0) {
      throw new ZooError('BAD_GENOTYPE', `the ${kind} cell has ${edges.length} edges; give two a node`);
    }
    edges.forEach(([op, from], place) => {
      const node = 2 + Math.floor(place / 2);
      if (!Object.hasOwn(dartsOps, op)) {
        throw new ZooError(
          'BAD_GENOTYPE',
          `edge ${place} of the ${kind} cell has the op '${op}'; give ${Object.keys(dartsOps).join(', ')}`,
        );
      }
      if (!Number.isInteger(from) || from < 0 || from >= node) {
        throw new ZooError(
          'BAD_GENOTYPE',
          `edge ${place} of the ${kind} cell reads node ${from}; node ${node} may read 0 to ${node - 1}`,
        );
      }
    });
    const last = 1 + edges.length / 2;
    if (concat.length === 0 || !concat.every((node) => Number.isInteger(node) && node >= 2 && node <= last)) {
      throw new ZooError(
        'BAD_GENOTYPE',
        `the ${kind} cell returns the nodes [${concat.join(', ')}]; give some of 2 to ${last}`,
      );
    }
  }
}
