import { liu2018progressive, pham2018efficient, real2019regularized, zoph2018learning } from '../../citations';
import { cell, type NamedGenotype } from './genotype';

/**
 * Published genotypes of the space of NASNet: five nodes a cell. The cells of ENAS, NASNet-A and AmoebaNet-A return the
 * nodes that no other reads, that of PNAS all.
 */
export const nasnetGenotypes = {
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
