import { cellTopology, type Cell, type CellTopology } from '@archipelago/graph-ir';
import { ZooError } from '../../errors';

/** What every edge of a cell chooses from, in the official order. */
export const nasBench201Ops = ['none', 'skip_connect', 'nor_conv_1x1', 'nor_conv_3x3', 'avg_pool_3x3'] as const;

export type NasBench201Op = (typeof nasBench201Ops)[number];

/** How many cells there are: 5^6. */
export const nasBench201Size = 15_625;

/** Node 0 is the input, node 3 the output; the edges are 0-1 | 0-2, 1-2 | 0-3, 1-3, 2-3. */
export function nasBench201Topology(): CellTopology {
  return cellTopology({ nodes: 3, ops: nasBench201Ops });
}

const EDGES = 6;

/**
 * The architecture string of a cell, such as `|nor_conv_3x3~0|+|nor_conv_3x3~0|avg_pool_3x3~1|+|skip_connect~0|…|`: nodes 1
 * to 3 joined by a plus sign, each an `op~source` for every earlier node in bars.
 */
export function printNasBench201({ ops }: Cell): string {
  checkOps(ops);
  const [first, second, third] = [ops.slice(0, 1), ops.slice(1, 3), ops.slice(3, 6)].map(
    (edges) => `|${edges.map((op, source) => `${op}~${source}`).join('|')}|`,
  );
  return `${first}+${second}+${third}`;
}

/** The cell of an architecture string. Throws `BAD_ARCHITECTURE` where the string is none. */
export function parseNasBench201(text: string): Cell {
  // Longer strings are not looked at.
  const nodes = text.length > MAX_LENGTH ? [] : text.split('+');
  const ops = nodes.flatMap((node, place) => {
    const edges = node.slice(1, -1).split('|');
    const fits = node === `|${edges.join('|')}|` && edges.length === place + 1;
    return edges.map((edge, source) => {
      const [op, from, ...rest] = edge.split('~');
      return fits && from === String(source) && rest.length === 0 ? op : null;
    });
  });
  if (nodes.length !== 3 || ops.includes(null)) {
    throw new ZooError(
      'BAD_ARCHITECTURE',
      `'${text.slice(0, 64)}' is no architecture string; give one such as |avg_pool_3x3~0|+|none~0|none~1|+|none~0|none~1|none~2|`,
    );
  }
  checkOps(ops);
  return { ops };
}

const MAX_LENGTH = 256;

/** Throws `BAD_ARCHITECTURE` unless there are six known ops. */
export function checkOps(ops: Cell['ops']): asserts ops is readonly NasBench201Op[] {
  const known: readonly (string | null)[] = nasBench201Ops;
  if (ops.length === EDGES && ops.every((op) => known.includes(op))) return;
  throw new ZooError(
    'BAD_ARCHITECTURE',
    `a cell of the ops [${ops.slice(0, 2 * EDGES).join(', ')}]; give ${EDGES} of ${nasBench201Ops.join(', ')}`,
  );
}
