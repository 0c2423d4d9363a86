import { nasBench201Cell, nasBench201Space, printNasBench201, type Shape } from '@archipelago/graph-ir';
import { dong2020bench } from '../../citations';
import { zooEntry, type ZooEntry } from '../../entry';
import type { Family } from '../../family';
import { printed, type PublishedFigure } from '../../figure';
import { nasBench201 } from './network';

const SIZE = nasBench201Space().size;

/** The data sets of the benchmark. */
const TASKS: readonly { readonly classes: number; readonly input: Shape }[] = [
  { classes: 10, input: [3, 32, 32] },
  { classes: 100, input: [3, 32, 32] },
  { classes: 120, input: [3, 16, 16] },
];

/** Parameters and multiply-adds in the public records of a cell, for each data set. */
const RECORDS: Readonly<Record<number, readonly (readonly [parameters: string, multiplyAdds: string])[]>> = {
  0: [
    ['129,306', '15,647,370'],
    ['135,156', '15,653,220'],
    ['136,456', '3,919,480'],
  ],
  11: [
    ['802,426', '113,951,370'],
    ['808,276', '113,957,220'],
    ['809,576', '28,495,480'],
  ],
  284: [
    ['101,306', '11,715,210'],
    ['107,156', '11,721,060'],
    ['108,456', '2,936,440'],
  ],
};

/** The cells listed: those with records above, the largest, the best on ImageNet16-120, the best after 12 epochs. */
const LISTED = [0, 11, 284, 1462, 10_676, 13_714];

function publishedOf(index: number): readonly PublishedFigure[] {
  const source = 'NATS-Bench, sample records of the topology space';
  return (RECORDS[index] ?? []).flatMap(([parameters, multiplyAdds], task) => [
    printed(parameters, { quantity: 'parameters', source, ...TASKS[task] }),
    printed(multiplyAdds, { quantity: 'multiplyAddsWithLinearBias', source, ...TASKS[task] }),
  ]);
}

function find(name: string): ZooEntry | undefined {
  const [, digits] = /^nasbench201-(0|[1-9]\d{0,4})$/.exec(name) ?? [];
  const index = Number(digits);
  if (digits === undefined || index >= SIZE) return undefined;
  const cell = nasBench201Cell(index);
  return zooEntry({
    name,
    title: `NAS-Bench-201 cell ${index}: ${printNasBench201(cell)}`,
    citations: [dong2020bench],
    ...TASKS[0],
    published: publishedOf(index),
    make: (task) => nasBench201({ ...task, cell }),
  });
}

export const nasBench201Family: Family = {
  title: 'NAS-Bench-201, also the topology space of NATS-Bench',
  grammar: `nasbench201-<index from 0 to ${SIZE - 1}>`,
  names: () => LISTED.map((index) => `nasbench201-${index}`),
  find,
};
