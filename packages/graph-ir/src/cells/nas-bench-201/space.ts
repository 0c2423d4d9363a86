import { cellSpace, type CellSpace } from '../cell-space';

/** What every edge of a cell chooses from, in the official order. */
export const nasBench201Ops = ['none', 'skip_connect', 'nor_conv_1x1', 'nor_conv_3x3', 'avg_pool_3x3'] as const;

export type NasBench201Op = (typeof nasBench201Ops)[number];

/**
 * The cells of NAS-Bench-201, also the topology space of NATS-Bench (Dong and Yang, "NAS-Bench-201: Extending the Scope of
 * Reproducible Neural Architecture Search", ICLR 2020, section 2.1): 5⁶ = 15,625 cells with 24 neighbors each. Node 0 is
 * the input, node 3 the output; the edges are 0-1 | 0-2, 1-2 | 0-3, 1-3, 2-3.
 */
export function nasBench201Space(): CellSpace {
  return cellSpace({ nodes: 3, ops: nasBench201Ops });
}
