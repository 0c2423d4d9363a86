import { printed, type PublishedFigure } from '../../figure';

const TABLE_9 = { quantity: 'parameters', source: 'thesis, Table 3.9' } as const;
const TABLE_10 = { quantity: 'parameters', source: 'thesis, Table 3.10' } as const;
const OPERATIONS = { quantity: 'operations', source: 'thesis, Table 3.10' } as const;

const OWN_RUNS = "the mean of the thesis's own runs, whose cells are not printed";
const WITH_NORMS = 'matched where batch norms count 2 and ReLUs 1 an element';
const OTHER_NETWORK = (paper: string): string =>
  `the network of ${paper}, which puts the cells together in another way than DARTS`;

/** What is printed about networks of searched cells, by the names of the zoo. */
export const publishedCells: Readonly<Record<string, readonly PublishedFigure[]>> = {
  'darts-v1-cifar': [printed('2.9M', { ...TABLE_9, unmatched: OWN_RUNS })],
  'darts-v2-cifar': [
    printed('3.3M', { quantity: 'parameters', source: 'Liu et al. 2019, Table 1' }),
    printed('2.9M', { ...TABLE_9, unmatched: OWN_RUNS }),
  ],
  'darts-v2-imagenet': [
    printed('4.7M', TABLE_10),
    printed('574M', {
      quantity: 'multiplyAdds',
      source: 'thesis, Table 3.10',
      unmatched:
        'no count of this network gives it: multiply-adds are 529.9 M, with batch norms and ReLUs 544.0 M; ' +
        '50 channels would have 573.5 M, and 5.08 M parameters in place of the printed 4.7 M',
    }),
  ],
  'pc-darts-cifar': [printed('3.6M', TABLE_9)],
  'pc-darts-imagenet': [printed('5.3M', TABLE_10), printed('586M', { ...OPERATIONS, note: WITH_NORMS })],
  'pc-darts-image-imagenet': [
    printed('5.3M', { quantity: 'parameters', source: 'Xu et al. 2020, Table 3' }),
    printed('597M', { quantity: 'operations', source: 'Xu et al. 2020, Table 3', note: WITH_NORMS }),
  ],
  'p-darts-cifar': [printed('3.4M', TABLE_9)],
  'p-darts-imagenet': [printed('4.9M', TABLE_10), printed('557M', { ...OPERATIONS, note: WITH_NORMS })],
  'snas-cifar': [printed('2.8M', { ...TABLE_9, unmatched: '36 channels have 2.66 M, 37 channels 2.81 M' })],
  'snas-imagenet': [
    printed('4.3M', { ...TABLE_10, unmatched: '48 channels have 3.94 M, 50 channels 4.24 M, 51 channels 4.39 M' }),
    printed('522M', { ...OPERATIONS, unmatched: '48 channels have 449 M, 52 channels 524 M' }),
  ],
  'enas-cifar': [printed('3.9M', TABLE_9)],
  'enas-imagenet': [
    printed('5.2M', { ...TABLE_10, unmatched: 'made narrower to stay below 600 M: 46 channels have 5.22 M' }),
    printed('576M', { ...OPERATIONS, unmatched: 'made narrower to stay below 600 M: 46 channels have 575 M' }),
  ],
  'pnas-cifar': [printed('3.2M', { ...TABLE_9, unmatched: OTHER_NETWORK('Liu et al. 2018') })],
  'pnas-imagenet': [
    printed('5.1M', { ...TABLE_10, unmatched: OTHER_NETWORK('Liu et al. 2018') }),
    printed('588M', { ...OPERATIONS, unmatched: OTHER_NETWORK('Liu et al. 2018') }),
  ],
  'nasnet-a-cifar': [printed('3.3M', { ...TABLE_9, unmatched: OTHER_NETWORK('Zoph et al. 2018') })],
  'nasnet-a-imagenet': [
    printed('5.3M', { ...TABLE_10, unmatched: OTHER_NETWORK('Zoph et al. 2018') }),
    printed('564M', { ...OPERATIONS, unmatched: OTHER_NETWORK('Zoph et al. 2018') }),
  ],
  'amoebanet-a-cifar': [printed('3.2M', { ...TABLE_9, classes: 100, note: '3.15 M for 10 classes' })],
  'amoebanet-a-imagenet': [
    printed('5.0M', { ...TABLE_10, unmatched: 'made wider within 600 M: 50 channels have 4.99 M' }),
    printed('584M', { ...OPERATIONS, unmatched: 'made wider within 600 M: 50 channels have 582 M' }),
  ],
  'darts-supernet': [
    printed('1.930618M', { quantity: 'parameters', source: 'quark0/darts, train_search.py prints "param size"' }),
  ],
};
