import type { Needs, Part } from '../level';

/** What a study on NAS-Bench-201 takes. */
export function benchmarkNeeds(table: string): Needs {
  return {
    data: 'NAS-Bench-201 with all epochs: NATS-tss-v1_0-3ffb9-simple (about 1.3 GB) or NAS-Bench-201-v1_1-096897.pth (4.7 GB)',
    hardware: 'a CPU, minutes: every training is looked up',
    command: `archipelago reproduce ${table} --nas-bench <folder>`,
  };
}

/** The part of a table that is read from NAS-Bench-201. */
export function benchmarkParts(table: string): readonly Part[] {
  return [{ level: 'needs', of: 'errors', needs: benchmarkNeeds(table) }];
}

/** What a differentiable search and the training of the cells that it finds take. */
export function cellSearchNeeds(table: string, datasets: string): Needs {
  return {
    data: datasets,
    hardware:
      'NVIDIA RTX 2080 Ti: 1.1 GPU days a search with neighbours, then 600 epochs of 20 cells on CIFAR or 250 epochs of 14 cells on ImageNet',
    command: `archipelago reproduce ${table} --data <folder>`,
  };
}
