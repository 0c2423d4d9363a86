import type { Cell } from '@archipelago/graph-ir';
import { nasBench201Table } from '@archipelago/nas-bench';
import type { Metrics } from '@archipelago/trials';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DataSet } from '../../src/nas-bench-201/runs';

/** The columns of NASLib's table: validation accuracies, percent, each of one training of 200 epochs. */
const columns: Readonly<Record<DataSet, string>> = {
  cifar10: 'cifar10_val',
  cifar100: 'cifar100_val',
  'ImageNet16-120': 'imagenet16_120_val',
};

export interface CellMetrics extends Metrics {
  /** Validation accuracy, percent. */
  readonly accuracy: number;
  /** The logarithm of the share of images that are wrong: it spreads the good cells out and draws the bad ones together. */
  readonly logError: number;
}

/** What training a cell on a data set gives, looked up in `naslib_val_accuracy.csv`. */
export function readTable(folder: string, dataSet: DataSet): (cell: Cell) => CellMetrics {
  const lookUp = nasBench201Table(readFileSync(join(folder, 'naslib_val_accuracy.csv')), {
    metrics: { accuracy: columns[dataSet] },
  });
  return (cell) => {
    const { accuracy } = lookUp(cell);
    return { accuracy, logError: Math.log(1 - accuracy / 100) };
  };
}
