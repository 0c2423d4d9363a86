import {
  createPool,
  scoresOf,
  tabulate,
  type DecisionTable,
  type Member as CommitteeMember,
} from '@archipelago/committees';
import { readNpy } from '@archipelago/datasets';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { poolFolder, type Member } from '../committees/pool-folder';

/** The part of the images that is read. */
export type Part = 'selection' | 'test';

/** Networks that reproduction/committees-pool trained. */
export interface TrainedPool {
  readonly folder: string;
  readonly lines: readonly Member[];
  /** Of the scaled family, from the cheapest. */
  readonly family: readonly string[];
  /** Trainings that every network of the family has at least. */
  readonly seeds: number;
  /** A table of the decisions of `types` on a part; trainings in turn from number `first` on. */
  table(part: Part, options: TableChoice): Promise<DecisionTable>;
  /** The members of a type, by seed. */
  trainings(type: string): readonly Member[];
  /** What members say on a part, as a pool of committees takes it. */
  read(part: Part, member: Member): CommitteeMember;
  labels(part: Part): ArrayLike<number>;
}

export interface TableChoice {
  readonly types: readonly string[];
  readonly first?: number;
  readonly size?: number;
}

export const CLASSES = 10;

export function readPool(folder: string): TrainedPool {
  const lines = [...poolFolder(folder).members()].sort((a, b) => a.multiplyAdds - b.multiplyAdds || a.seed - b.seed);
  const trainings = (type: string) => lines.filter((line) => line.type === type && !line.name.includes('@'));
  const family = [...new Set(lines.map(({ type }) => type))].filter((type) => type.startsWith('net-'));
  const labels = (part: Part) => readNpy(readFileSync(join(folder, `labels.${part}.npy`))).data as Int32Array;
  const read = (part: Part, { name, type, multiplyAdds }: Member): CommitteeMember => {
    const { data } = readNpy(readFileSync(join(folder, `${name}.${part}.npy`)));
    const output = scoresOf(data as Float32Array, { kind: 'logits', classes: CLASSES });
    return { name, type, costs: { multiplyAdds }, output };
  };
  return {
    folder,
    lines,
    family,
    seeds: Math.min(...family.map((type) => trainings(type).length)),
    trainings,
    labels,
    read,
    table(part, { types, first = 0, size }) {
      const members = types.flatMap((type) => {
        const all = trainings(type);
        return all.map((_, i) => read(part, all[(i + first) % all.length]));
      });
      return tabulate(createPool({ members, labels: labels(part) }), { size });
    },
  };
}
