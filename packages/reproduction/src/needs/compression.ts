import type { Needs, Part } from '../level';

const HARDWARE =
  'a GPU; the thesis names none. A search trains 160 networks for 10 epochs and 4 of them for 300; all is run 3 times';

export interface CompressionNeeds {
  readonly dataset: 'CIFAR-10' | 'CIFAR-100';
  /** A name of the zoo. */
  readonly teacher: string;
  /** Where the command does something else than the table. @defaultValue how it takes the best student */
  readonly remark?: string;
}

/** What a search of chapter 2 takes. */
export function compressionNeeds({ dataset, teacher, remark }: CompressionNeeds): Needs {
  return {
    data: `${dataset}, binary version`,
    hardware: HARDWARE,
    command: `archipelago compress --data ${folderOf(dataset)} --teacher ${teacher} --evaluations 160 --student-epochs 10 --finalist-epochs 300`,
    exists: true,
    remark: remark ?? 'it takes the best student by validation accuracy, the thesis by test accuracy',
  };
}

function folderOf(dataset: CompressionNeeds['dataset']): string {
  return dataset === 'CIFAR-10' ? 'cifar-10-batches-bin' : 'cifar-100-binary';
}

/** What our own searches on small data stand for. */
export const SMALL_SEARCHES = 'our own searches with small teachers on small data';

/** The parts of a table of compressed networks. `exact` names its columns that are arithmetic. */
export function compressionParts(exact: string, needs: CompressionNeeds): readonly Part[] {
  return [
    { level: 'exact', of: exact },
    { level: 'trained', of: SMALL_SEARCHES },
    { level: 'needs', of: 'accuracies and the parameters that searches found', needs: compressionNeeds(needs) },
  ];
}
