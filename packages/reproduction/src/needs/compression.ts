import type { Needs, Part } from '../level';

const HARDWARE =
  'a GPU; the thesis names none. A search trains 160 networks for 10 epochs and 4 of them for 300; all is run 3 times';

export interface CompressionNeeds {
  readonly dataset: 'CIFAR-10' | 'CIFAR-100';
  /** A name of the zoo. */
  readonly teacher: string;
  /** @defaultValue that candidates are drawn at random */
  readonly remark?: string;
}

/** What a search of chapter 2 takes. */
export function compressionNeeds({ dataset, teacher, remark }: CompressionNeeds): Needs {
  return {
    data: `${dataset}, binary version`,
    hardware: HARDWARE,
    command: `archipelago compress --data ${folderOf(dataset)} --teacher ${teacher} --evaluations 160 --student-epochs 10`,
    exists: true,
    remark:
      remark ??
      'it draws candidates at random, so it makes "Random Search" without the 300 epochs that follow; the kernels of "Ours" are not there yet',
  };
}

function folderOf(dataset: CompressionNeeds['dataset']): string {
  return dataset === 'CIFAR-10' ? 'cifar-10-batches-bin' : 'cifar-100-binary';
}

/** The parts of a table of compressed networks. `exact` names its columns that are arithmetic. */
export function compressionParts(exact: string, needs: CompressionNeeds): readonly Part[] {
  return [
    { level: 'exact', of: exact },
    { level: 'needs', of: 'accuracies and the parameters that searches found', needs: compressionNeeds(needs) },
  ];
}
