import searches from './searches.json';

/** The small tasks on which searches were really made: a teacher on a data set. */
export const tasks = {
  'plain-fashion': 'plain net on Fashion-MNIST',
  'residual-fashion': 'residual net on Fashion-MNIST',
  'plain-cifar': 'plain net on CIFAR-10 images',
  'residual-cifar': 'residual net on CIFAR-10 images',
} as const;

export type TaskId = keyof typeof tasks;

/** The tasks on Fashion-MNIST, and those on CIFAR-10 images. */
export const fashionTasks: readonly TaskId[] = ['plain-fashion', 'residual-fashion'];
export const cifarTasks: readonly TaskId[] = ['plain-cifar', 'residual-cifar'];

/** What one search of ours ended with. */
export interface SearchOutcome {
  readonly task: string;
  /** A name of `experiments/compression/methods.ts`. */
  readonly method: string;
  readonly seed: number;
  /** f(x) of the best student, with its accuracy (a fraction of 1) and its parameters. */
  readonly f: number;
  readonly accuracy: number;
  readonly parameters: number;
  readonly ratio: number;
  /** The greatest f(x) halfway through the search. */
  readonly halfway: number;
  /** The mean of f(x) over all its students. */
  readonly mean: number;
}

/** What one transfer of kernels ended with. */
export interface TransferOutcome {
  readonly source: string;
  readonly target: string;
  readonly seed: number;
  /** f(x) of the student that each of the 8 kernels proposes. */
  readonly proposed: readonly number[];
  /** f(x) of 8 random students. */
  readonly random: readonly number[];
}

export const searchOutcomes: readonly SearchOutcome[] = searches.searches;
export const transferOutcomes: readonly TransferOutcome[] = searches.transfers;

/** The searches of a method on a task, in the order of their seeds. */
export function searchesOf(task: TaskId, method: string): readonly SearchOutcome[] {
  return searchOutcomes
    .filter((search) => search.task === task && search.method === method)
    .sort((a, b) => a.seed - b.seed);
}
