import { compressionObjective, compressionSpace, type CompressionMetrics } from '@archipelago/bo';
import type { Engine } from '@archipelago/engine';
import { createRandom } from '@archipelago/numerics';
import { completedTrials, runTrials } from '@archipelago/trials';
import { lastValueFrom, toArray } from 'rxjs';
import { EVALUATIONS } from './evaluations';
import { methods } from './methods';
import { studentCode } from './student-code';
import type { StudentTable } from './student-table';
import type { Task } from './task';

/** One search, as a line of the results. */
export interface SearchResult {
  readonly task: string;
  readonly method: string;
  readonly seed: number;
  /** Of the student with the greatest f. */
  readonly best: CompressionMetrics;
  /** Every student as a code, in the order of suggestion, and f of it. */
  readonly students: readonly string[];
  readonly rewards: readonly number[];
  readonly teacherAccuracy: number;
  readonly teacherParameters: number;
}

export interface SearchOptions {
  readonly method: string;
  readonly seed: number;
  readonly engine: Engine;
  readonly table: StudentTable;
}

/** Searches the students of a task by one method from one seed. */
export async function search(task: Task, { method, seed, engine, table }: SearchOptions): Promise<SearchResult> {
  const { batch, operations, searcher } = methods[method];
  const space = compressionSpace(task.teacher.graph, operations);
  const trials = await lastValueFrom(
    runTrials(searcher(space, engine), table.evaluator, {
      budget: { trials: EVALUATIONS },
      objective: compressionObjective,
      batchSize: batch,
      concurrency: 1,
      random: createRandom(seed),
    }).pipe(completedTrials(), toArray()),
  );
  const ordered = [...trials].sort((a, b) => a.trial - b.trial);
  const metrics = ordered.map(({ metrics }) => metrics as CompressionMetrics);
  return {
    task: task.name,
    method,
    seed,
    best: metrics.reduce((best, student) => (student.f > best.f ? student : best)),
    students: ordered.map(({ candidate }) => studentCode(task.space, candidate)),
    rewards: metrics.map(({ f }) => Number(f.toFixed(5))),
    teacherAccuracy: task.teacher.accuracy,
    teacherParameters: task.teacher.parameters,
  };
}
