/** The data sets of NAS-Bench-201 by the names of its published searches. */
export const dataSets = ['cifar10', 'cifar100', 'ImageNet16-120'] as const;

export type DataSet = (typeof dataSets)[number];

/** How many networks had been evaluated when the best so far was noted. */
export const queries = [10, 50, 75, 100, 150] as const;

/** One search of the table. */
export interface Run {
  readonly dataSet: DataSet;
  readonly method: string;
  readonly seed: number;
  /** The best validation accuracy so far, percent, after each number of `queries`. */
  readonly best: readonly number[];
}
