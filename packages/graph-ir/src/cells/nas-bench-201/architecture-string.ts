import { GraphError } from '../../errors';
import type { Cell } from '../cell';
import { nasBench201Ops, type NasBench201Op } from './space';

const EDGES = 6;

/** Longer strings are not looked at. */
const MAX_LENGTH = 256;

/**
 * The architecture string of a cell, such as `|nor_conv_3x3~0|+|nor_conv_3x3~0|avg_pool_3x3~1|+|skip_connect~0|…|`: nodes 1
 * to 3 joined by a plus sign, each an `op~source` for every earlier node in bars. Throws `BAD_CELL` for a cell that is none
 * of NAS-Bench-201.
 */
export function printNasBench201(cell: Cell): string {
  const ops = opsOf(cell);
  const [first, second, third] = [ops.slice(0, 1), ops.slice(1, 3), ops.slice(3, 6)].map(
    (edges) => `|${edges.map((op, source) => `${op}~${source}`).join('|')}|`,
  );
  return `${first}+${second}+${third}`;
}

/** The ops of three nodes, each `op~source` in bars. */
const STRING = new RegExp(
  `^${[1, 2, 3]
    .map((node) => `\\|${Array.from({ length: node }, (_, source) => `([a-z0-9_]+)~${source}\\|`).join('')}`)
    .join('\\+')}$`,
);

/** The cell of an architecture string. Throws `BAD_CELL` where the string is none. */
export function parseNasBench201(text: string): Cell {
  const match = text.length > MAX_LENGTH ? null : STRING.exec(text);
  if (match === null) {
    throw new GraphError(
      'BAD_CELL',
      `'${text.slice(0, 64)}' is no architecture string of NAS-Bench-201; give one such as |avg_pool_3x3~0|+|none~0|none~1|+|none~0|none~1|none~2|`,
    );
  }
  return { ops: opsOf({ ops: match.slice(1) }) };
}

/** The ops of a cell. Throws `BAD_CELL` unless they are six of NAS-Bench-201's. */
export function opsOf({ ops }: Cell): readonly NasBench201Op[] {
  const known: readonly (string | null)[] = nasBench201Ops;
  if (ops.length === EDGES && ops.every((op) => known.includes(op))) return ops as readonly NasBench201Op[];
  throw new GraphError(
    'BAD_CELL',
    `a cell of the ops [${ops.slice(0, 2 * EDGES).join(', ')}] is none of NAS-Bench-201; give ${EDGES} of ${nasBench201Ops.join(', ')}`,
  );
}
