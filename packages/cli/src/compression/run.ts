import { readFileSync } from 'node:fs';
import {
  compress,
  compressionSpace,
  finalistsOf,
  trainFinalists,
  type CompressionAction,
  type Finalist,
} from '@archipelago/bo';
import type { Engine } from '@archipelago/engine';
import { exportOnnx } from '@archipelago/engine-onnx';
import { cost, hashGraph, simplify, toJson, type Graph } from '@archipelago/graph-ir';
import { createRandom } from '@archipelago/numerics';
import type { TrialEvent } from '@archipelago/trials';
import { fileJournal, poolEvaluator } from '@archipelago/trials/node';
import { lastValueFrom, tap, toArray } from 'rxjs';
import type { Display, Summary } from '../display/display';
import { writeReport } from '../runs/report-file';
import { writeWhole, type RunFolder } from '../runs/run-folder';
import { bestStudent, completedOf, type BestStudent } from './best-student';
import type { CompressionData } from './data';
import { compressionEngine } from './engine';
import { kernelWorkersFor } from './kernel-workers';
import { compressionSearch } from './search-method';
import type { StudentEvaluatorOptions } from './student-evaluator';
import { trainedTeacher } from './teacher';
import { readWeights } from './weights-file';

/** Students suggested at a time, and kernels learned; not the number of processes, so that it does not change the result. */
const BATCH = 8;

/** Resolved from the package's entry, which lies at the root of the sources and of the build. */
const moduleOf = (name: string): URL => new URL(`./compression/${name}.js`, import.meta.url);

export interface RunCompressionOptions {
  /** The run's data, from `loadData(run.spec)`. */
  readonly data: CompressionData;
  readonly display: Display;
  readonly signal: AbortSignal;
  /** Number of processes that train students. */
  readonly workers: number;
}

/**
 * Runs a compression to its end, or goes on with one that was stopped: teacher, search, further training of the best, and the
 * files about the best student. Stopping at any point loses no finished student.
 */
export async function runCompression(run: RunFolder, options: RunCompressionOptions): Promise<Summary> {
  const { data, display, signal, workers } = options;
  const started = performance.now();
  const engine = await compressionEngine(run.spec.engine);
  display.start(
    `${data.name}: ${data.trainCount} images to train on, ${data.validationCount} to validate on; ` +
      `engine ${engine.name} (${engine.device}), ${workers} processes`,
  );
  const teacher = await trainedTeacher(run, {
    data,
    engine,
    signal,
    onEpoch: (epoch) => display.teacher(epoch),
  });

  const events = await searchStudents(run, { ...options, engine, teacher: teacher.graph });
  const trials = completedOf(events);
  const finalists = completedOf(await trainBest(run, finalistsOf(trials, { count: run.spec.finalists }), options));
  const best = bestStudent(trials, finalists);
  const hash = writeBest(run, teacher.graph, best);
  await writeReport(run);

  const end = events.find((event) => event.type === 'search-completed')!;
  const { f, accuracy, parameters, ratio } = best.metrics;
  const summary: Summary = {
    best: { f, accuracy, parameters, ratio, hash },
    teacher: { accuracy: teacher.accuracy, parameters: cost(teacher.graph).parameters },
    trials: end.completed + end.pruned + end.failed,
    failed: end.failed,
    seconds: Math.round(performance.now() - started) / 1000,
  };
  display.finish(summary, [run.report, run.best, run.bestModel, run.journal]);
  return summary;
}

async function searchStudents(
  run: RunFolder,
  { engine, teacher, display, signal, workers }: RunCompressionOptions & { engine: Engine; teacher: Graph },
): Promise<readonly TrialEvent<CompressionAction>[]> {
  const { search, operations, maxParameters, evaluations, seed } = run.spec;
  const options: StudentEvaluatorOptions = { folder: run.folder };
  await using kernelWorkers = await kernelWorkersFor(run.spec, { teacher, count: Math.min(workers, BATCH) });
  await using evaluator = poolEvaluator<CompressionAction>({ module: moduleOf('student-evaluator'), options, workers });
  const events = await lastValueFrom(
    compress(teacher, {
      ...operations,
      ...(maxParameters !== null && { allowed: (student) => cost(student).parameters <= maxParameters }),
      ...(await compressionSearch(search, { teacher, engine, kernelWorkers, evaluations, seed })),
      evaluator,
      budget: { trials: evaluations },
      batchSize: BATCH,
      concurrency: workers,
      journal: fileJournal(run.journal),
      random: createRandom(seed),
      signal,
    }).pipe(
      tap((event) => display.trial(event, evaluations)),
      toArray(),
    ),
  );
  signal.throwIfAborted();
  return events;
}

async function trainBest(
  run: RunFolder,
  finalists: readonly Finalist[],
  { display, signal, workers }: RunCompressionOptions,
): Promise<readonly TrialEvent<Finalist>[]> {
  if (finalists.length === 0) return [];
  const options: StudentEvaluatorOptions = { folder: run.folder };
  await using evaluator = poolEvaluator<Finalist>({ module: moduleOf('finalist-evaluator'), options, workers });
  const events = await lastValueFrom(
    trainFinalists(finalists, {
      evaluator,
      concurrency: workers,
      journal: fileJournal(run.finalistJournal),
      random: createRandom(run.spec.seed).split('finalists'),
      signal,
    }).pipe(
      tap((event) => display.finalist(event, finalists.length)),
      toArray(),
    ),
  );
  signal.throwIfAborted();
  return events;
}

/** Writes the best student as JSON and as an ONNX model; returns the hash of its graph. */
function writeBest(run: RunFolder, teacher: Graph, { trial, finalist, action, metrics }: BestStudent): string {
  const graph = simplify(compressionSpace(teacher).build(action));
  const hash = hashGraph(graph);
  const file = finalist === null ? run.weightsOf(trial) : run.finalistWeightsOf(finalist);
  writeWhole(run.bestModel, exportOnnx(graph, readWeights(readFileSync(file))));
  const facts = { trial, finalist, metrics, hash, action, graph: JSON.parse(toJson(graph)) as unknown };
  writeWhole(run.best, JSON.stringify(facts, null, 2) + '\n');
  return hash;
}
