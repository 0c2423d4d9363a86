import { GraphError } from '../../errors';
import type { Cell } from '../cell';
import { opsOf } from './architecture-string';
import { pythonShuffle } from './mersenne-twister';
import { nasBench201Ops } from './space';

const EDGES = 6;
const SIZE = nasBench201Ops.length ** EDGES;
const SEED = 88;

/** Both directions of the official order; a cell's rank is its place before the shuffle, the last edge changing fastest. */
interface Order {
  readonly rankOfIndex: Uint16Array;
  readonly indexOfRank: Uint16Array;
}

let computed: Order | undefined;

/** The shuffle of Dong and Yang (2020), made when first asked for. */
function order(): Order {
  if (computed === undefined) {
    const rankOfIndex = pythonShuffle(SIZE, SEED);
    const indexOfRank = new Uint16Array(SIZE);
    rankOfIndex.forEach((rank, index) => (indexOfRank[rank] = index));
    computed = { rankOfIndex, indexOfRank };
  }
  return computed;
}

/** The cell of an official index. Throws `BAD_CELL` for an index out of range. */
export function nasBench201Cell(index: number): Cell {
  if (!Number.isInteger(index) || index < 0 || index >= SIZE) {
    throw new GraphError('BAD_CELL', `NAS-Bench-201 has no cell ${index}; give 0 to ${SIZE - 1}`);
  }
  const ops: string[] = [];
  let rank = order().rankOfIndex[index];
  for (let edge = EDGES - 1; edge >= 0; edge--) {
    ops[edge] = nasBench201Ops[rank % nasBench201Ops.length];
    rank = Math.floor(rank / nasBench201Ops.length);
  }
  return { ops };
}

/** The official index of a cell. Throws `BAD_CELL` for a cell that is none of the space. */
export function nasBench201Index(cell: Cell): number {
  const rank = opsOf(cell).reduce((sum, op) => sum * nasBench201Ops.length + nasBench201Ops.indexOf(op), 0);
  return order().indexOfRank[rank];
}
