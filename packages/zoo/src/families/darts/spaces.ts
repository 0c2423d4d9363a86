import type { DartsOp } from './ops';

/** The edges of a cell with two inputs and four nodes, node by node: 0-2, 1-2 | 0-3, 1-3, 2-3 | … */
export const dartsEdges = 14;

/** What the edges of both cells choose from: one list an edge, in the order of `cellTopology({ inputs: 2, nodes: 4 })`. */
export interface DartsSpace {
  readonly normal: readonly (readonly DartsOp[])[];
  readonly reduce: readonly (readonly DartsOp[])[];
}

/** The same ops on every edge of both cells. */
function everywhere(...ops: readonly DartsOp[]): DartsSpace {
  const edges = Array.from({ length: dartsEdges }, () => ops);
  return { normal: edges, reduce: edges };
}

const [skip, max, avg] = ['skip_connect', 'max_pool_3x3', 'avg_pool_3x3'] as const;
const [sep3, dil3, dil5] = ['sep_conv_3x3', 'dil_conv_3x3', 'dil_conv_5x5'] as const;

/**
 * The search spaces by name: that of DARTS (Liu et al. 2019, section 3.1.1) and S1 to S4 of Zela et al. (2020, section 3
 * and appendix C). The order of an edge's ops is that of the columns of its architecture weights.
 */
export const dartsSpaces = {
  darts: everywhere('none', max, avg, skip, sep3, 'sep_conv_5x5', dil3, dil5),
  s1: {
    normal: [
      ...([
        [skip, dil3],
        [skip, dil5],
      ] as const),
      ...([
        [skip, dil5],
        [skip, sep3],
        [skip, dil3],
      ] as const),
      ...([
        [max, skip],
        [skip, sep3],
        [skip, sep3],
        [skip, dil3],
      ] as const),
      ...([
        [skip, sep3],
        [max, skip],
        [skip, dil3],
        [dil3, dil5],
        [dil3, dil5],
      ] as const),
    ],
    reduce: [
      ...([
        [max, avg],
        [max, dil3],
      ] as const),
      ...([
        [max, avg],
        [max, avg],
        [skip, dil5],
      ] as const),
      ...([
        [max, avg],
        [max, sep3],
        [skip, dil3],
        [skip, dil5],
      ] as const),
      ...([
        [max, avg],
        [max, avg],
        [skip, dil5],
        [skip, dil5],
        [skip, dil5],
      ] as const),
    ],
  },
  s2: everywhere(skip, sep3),
  s3: everywhere('none', skip, sep3),
  s4: everywhere('noise', sep3),
} satisfies Readonly<Record<string, DartsSpace>>;

export type DartsSpaceName = keyof typeof dartsSpaces;
