import {
  compressionObjective,
  compressionSpace,
  embeddingFor,
  encodingFor,
  learnKernels,
  studentEncoder,
  suggestWith,
  type CompressionAction,
  type Scored,
} from '@archipelago/bo';
import type { Engine } from '@archipelago/engine';
import { embeddingModel } from '@archipelago/gp-kernels/embedding';
import { createRandom, type Random } from '@archipelago/numerics';
import type { SearchResult } from './search';
import { studentOf } from './student-code';
import type { StudentTable } from './student-table';
import type { Task } from './task';

/** Kernels learned, and so students proposed. */
const KERNELS = 8;

/** Kernels of a finished search used on another task, as a line of the results. */
export interface TransferResult {
  readonly source: string;
  readonly target: string;
  readonly seed: number;
  /** f(x) of the student that each kernel proposes. */
  readonly proposed: readonly number[];
  /** f(x) of as many random students. */
  readonly random: readonly number[];
}

export interface TransferOptions {
  readonly source: Task;
  /** The finished search on the source whose students the kernels are learned from. */
  readonly searched: SearchResult;
  readonly table: StudentTable;
  readonly engine: Engine;
}

/** Learns kernels from the students of a search on one task and lets each propose a student of another (thesis 2.4.4). */
export async function transfer(
  target: Task,
  { source, searched, table, engine }: TransferOptions,
): Promise<TransferResult> {
  const { seed } = searched;
  const random = createRandom(seed).split('transfer');
  const { signal } = new AbortController();
  using model = embeddingModel(engine, embeddingFor(source.space.teacher));
  const encoding = encodingFor(source.space.teacher);
  const observations: readonly Scored<CompressionAction>[] = searched.students.map((code, i) => ({
    candidate: studentOf(source.space, code),
    value: searched.rewards[i],
  }));
  const kernels = await learnKernels(observations, {
    model,
    encode: studentEncoder(source.space, encoding),
    kernels: KERNELS,
    anchor: { candidate: source.space.identity, value: 0 },
    random,
    signal,
  });
  const space = compressionSpace(target.teacher.graph);
  const proposals = await suggestWith(kernels, space, { encode: studentEncoder(space, encoding), random, signal });
  const drawn = Array.from({ length: KERNELS }, (_, i) => space.sample(random.split('random', i)));
  const measure = async (students: readonly CompressionAction[]): Promise<number[]> => {
    const rewards: number[] = [];
    for (const student of students) rewards.push(await rewardOf(student, table, { random, signal }));
    return rewards;
  };
  return {
    source: source.name,
    target: target.name,
    seed,
    proposed: await measure(proposals),
    random: await measure(drawn),
  };
}

async function rewardOf(
  student: CompressionAction,
  table: StudentTable,
  context: { readonly random: Random; readonly signal: AbortSignal },
): Promise<number> {
  const metrics = await table.evaluator(student, { ...context, trial: 0, report: () => {} });
  return metrics[compressionObjective.metric];
}
