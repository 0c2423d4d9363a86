import type { Citation } from '../../citation';
import {
  chen2019progressive,
  liu2018progressive,
  liu2019darts,
  pham2018efficient,
  real2019regularized,
  xie2019snas,
  xu2020pc,
  zoph2018learning,
} from '../../citations';
import type { Genotype, GenotypeCell, GenotypeEdge } from './genotype';

/** A cell as the literature prints it: two edges a node, and the nodes that it returns (all four by default). */
function cell(edges: readonly GenotypeEdge[], concat: readonly number[] = [2, 3, 4, 5]): GenotypeCell {
  return { edges, concat };
}

/** A published genotype. */
export interface NamedGenotype {
  /** What found it, and where. */
  readonly title: string;
  readonly citation: Citation;
  readonly genotype: Genotype;
}

/**
 * The published genotypes of the search spaces of NASNet and DARTS, by name, in the form in which the networks of DARTS
 * take them. The cells of ENAS, NASNet-A and AmoebaNet-A return the nodes that no other node reads, that of PNAS all.
 */
export const genotypes = {
  'darts-v1': {
    title: 'DARTS, first order',
    citation: liu2019darts,
    genotype: {
      normal: cell([
        ['sep_conv_3x3', 1],
        ['sep_conv_3x3', 0],
        ['skip_connect', 0],
        ['sep_conv_3x3', 1],
        ['skip_connect', 0],
        ['sep_conv_3x3', 1],
        ['sep_conv_3x3', 0],
        ['skip_connect', 2],
      ]),
      reduce: cell([
        ['max_pool_3x3', 0],
        ['max_pool_3x3', 1],
        ['skip_connect', 2],
        ['max_pool_3x3', 0],
        ['max_pool_3x3', 0],
        ['skip_connect', 2],
        ['skip_connect', 2],
        ['avg_pool_3x3', 0],
      ]),
    },
  },
  'darts-v2': {
    title: 'DARTS, second order',
    citation: liu2019darts,
    genotype: {
      normal: cell([
        ['sep_conv_3x3', 0],
        ['sep_conv_3x3', 1],
        ['sep_conv_3x3', 0],
        ['sep_conv_3x3', 1],
        ['sep_conv_3x3', 1],
        ['skip_connect', 0],
        ['skip_connect', 0],
        ['dil_conv_3x3', 2],
      ]),
      reduce: cell([
        ['max_pool_3x3', 0],
        ['max_pool_3x3', 1],
        ['skip_connect', 2],
        ['max_pool_3x3', 1],
        ['max_pool_3x3', 0],
        ['skip_connect', 2],
        ['skip_connect', 2],
        ['max_pool_3x3', 1],
      ]),
    },
  },
  'pc-darts': {
    title: 'PC-DARTS, searched on CIFAR-10',
    citation: xu2020pc,
    genotype: {
      normal: cell([
        ['sep_conv_3x3', 1],
        ['skip_connect', 0],
        ['sep_conv_3x3', 0],
        ['dil_conv_3x3', 1],
        ['sep_conv_5x5', 0],
        ['sep_conv_3x3', 1],
        ['avg_pool_3x3', 0],
        ['dil_conv_3x3', 1],
      ]),
      reduce: cell([
        ['sep_conv_5x5', 1],
        ['max_pool_3x3', 0],
        ['sep_conv_5x5', 1],
        ['sep_conv_5x5', 2],
        ['sep_conv_3x3', 0],
        ['sep_conv_3x3', 3],
        ['sep_conv_3x3', 1],
        ['sep_conv_3x3', 2],
      ]),
    },
  },
  'pc-darts-image': {
    title: 'PC-DARTS, searched on ImageNet',
    citation: xu2020pc,
    genotype: {
      normal: cell([
        ['skip_connect', 1],
        ['sep_conv_3x3', 0],
        ['sep_conv_3x3', 0],
        ['skip_connect', 1],
        ['sep_conv_3x3', 1],
        ['sep_conv_3x3', 3],
        ['sep_conv_3x3', 1],
        ['dil_conv_5x5', 4],
      ]),
      reduce: cell([
        ['sep_conv_3x3', 0],
        ['skip_connect', 1],
        ['dil_conv_5x5', 2],
        ['max_pool_3x3', 1],
        ['sep_conv_3x3', 2],
        ['sep_conv_3x3', 1],
        ['sep_conv_5x5', 0],
        ['sep_conv_3x3', 3],
      ]),
    },
  },
  'p-darts': {
    title: 'P-DARTS, searched on CIFAR-10',
    citation: chen2019progressive,
    genotype: {
      normal: cell([
        ['skip_connect', 0],
        ['dil_conv_3x3', 1],
        ['skip_connect', 0],
        ['sep_conv_3x3', 1],
        ['sep_conv_3x3', 1],
        ['sep_conv_3x3', 3],
        ['sep_conv_3x3', 0],
        ['dil_conv_5x5', 4],
      ]),
      reduce: cell([
        ['avg_pool_3x3', 0],
        ['sep_conv_5x5', 1],
        ['sep_conv_3x3', 0],
        ['dil_conv_5x5', 2],
        ['max_pool_3x3', 0],
        ['dil_conv_3x3', 1],
        ['dil_conv_3x3', 1],
        ['dil_conv_5x5', 3],
      ]),
    },
  },
  snas: {
    title: 'SNAS, mild constraint',
    citation: xie2019snas,
    genotype: {
      normal: cell([
        ['sep_conv_3x3', 0],
        ['sep_conv_3x3', 1],
        ['skip_connect', 0],
        ['dil_conv_3x3', 1],
        ['skip_connect', 0],
        ['skip_connect', 1],
        ['skip_connect', 0],
        ['sep_conv_3x3', 1],
      ]),
      reduce: cell([
        ['max_pool_3x3', 0],
        ['max_pool_3x3', 1],
        ['skip_connect', 2],
        ['max_pool_3x3', 1],
        ['max_pool_3x3', 1],
        ['skip_connect', 2],
        ['dil_conv_5x5', 2],
        ['max_pool_3x3', 0],
      ]),
    },
  },
  enas: {
    title: 'ENAS',
    citation: pham2018efficient,
    genotype: {
      normal: cell(
        [
          ['sep_conv_3x3', 1],
          ['skip_connect', 1],
          ['sep_conv_5x5', 1],
          ['skip_connect', 0],
          ['avg_pool_3x3', 0],
          ['sep_conv_3x3', 1],
          ['sep_conv_3x3', 0],
          ['avg_pool_3x3', 1],
          ['sep_conv_5x5', 1],
          ['avg_pool_3x3', 0],
        ],
        [2, 3, 4, 5, 6],
      ),
      reduce: cell(
        [
          ['sep_conv_5x5', 0],
          ['avg_pool_3x3', 1],
          ['sep_conv_3x3', 1],
          ['avg_pool_3x3', 1],
          ['sep_conv_3x3', 1],
          ['avg_pool_3x3', 1],
          ['sep_conv_5x5', 4],
          ['avg_pool_3x3', 1],
          ['sep_conv_3x3', 5],
          ['sep_conv_5x5', 0],
        ],
        [2, 3, 6],
      ),
    },
  },
  pnas: {
    title: 'PNAS',
    citation: liu2018progressive,
    genotype: {
      normal: cell(
        [
          ['sep_conv_5x5', 0],
          ['max_pool_3x3', 0],
          ['sep_conv_7x7', 1],
          ['max_pool_3x3', 1],
          ['sep_conv_5x5', 1],
          ['sep_conv_3x3', 1],
          ['sep_conv_3x3', 4],
          ['max_pool_3x3', 1],
          ['sep_conv_3x3', 0],
          ['skip_connect', 1],
        ],
        [2, 3, 4, 5, 6],
      ),
      reduce: cell(
        [
          ['sep_conv_5x5', 0],
          ['max_pool_3x3', 0],
          ['sep_conv_7x7', 1],
          ['max_pool_3x3', 1],
          ['sep_conv_5x5', 1],
          ['sep_conv_3x3', 1],
          ['sep_conv_3x3', 4],
          ['max_pool_3x3', 1],
          ['sep_conv_3x3', 0],
          ['skip_connect', 1],
        ],
        [2, 3, 4, 5, 6],
      ),
    },
  },
  'nasnet-a': {
    title: 'NASNet-A',
    citation: zoph2018learning,
    genotype: {
      normal: cell(
        [
          ['sep_conv_5x5', 1],
          ['sep_conv_3x3', 0],
          ['sep_conv_5x5', 0],
          ['sep_conv_3x3', 0],
          ['avg_pool_3x3', 1],
          ['skip_connect', 0],
          ['avg_pool_3x3', 0],
          ['avg_pool_3x3', 0],
          ['sep_conv_3x3', 1],
          ['skip_connect', 1],
        ],
        [2, 3, 4, 5, 6],
      ),
      reduce: cell(
        [
          ['sep_conv_5x5', 1],
          ['sep_conv_7x7', 0],
          ['max_pool_3x3', 1],
          ['sep_conv_7x7', 0],
          ['avg_pool_3x3', 1],
          ['sep_conv_5x5', 0],
          ['skip_connect', 3],
          ['avg_pool_3x3', 2],
          ['sep_conv_3x3', 2],
          ['max_pool_3x3', 1],
        ],
        [4, 5, 6],
      ),
    },
  },
  'amoebanet-a': {
    title: 'AmoebaNet-A',
    citation: real2019regularized,
    genotype: {
      normal: cell(
        [
          ['avg_pool_3x3', 0],
          ['max_pool_3x3', 1],
          ['sep_conv_3x3', 0],
          ['sep_conv_5x5', 2],
          ['sep_conv_3x3', 0],
          ['avg_pool_3x3', 3],
          ['sep_conv_3x3', 1],
          ['skip_connect', 1],
          ['skip_connect', 0],
          ['avg_pool_3x3', 1],
        ],
        [4, 5, 6],
      ),
      reduce: cell(
        [
          ['avg_pool_3x3', 0],
          ['sep_conv_3x3', 1],
          ['max_pool_3x3', 0],
          ['sep_conv_7x7', 2],
          ['sep_conv_7x7', 0],
          ['avg_pool_3x3', 1],
          ['max_pool_3x3', 0],
          ['max_pool_3x3', 1],
          ['conv_7x1_1x7', 0],
          ['sep_conv_3x3', 5],
        ],
        [3, 4, 6],
      ),
    },
  },
} satisfies Readonly<Record<string, NamedGenotype>>;

export type GenotypeName = keyof typeof genotypes;
