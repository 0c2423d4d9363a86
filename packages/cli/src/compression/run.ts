import { readFileSync } from 'node:fs';
import { compress, compressionSpace, type CompressionAction, type CompressionMetrics } from '@archipelago/bo';
import { exportOnnx } from '@archipelago/engine-onnx';
import { hashGraph, cost, simplify, toJson } from '@archipelago/graph-ir';
import { createRandom } from '@archipelago/numerics';
import type { TrialCompleted, TrialEvent } from '@archipelago/trials';
import { fileJournal, poolEvaluator } from '@archipelago/trials/node';
import { lastValueFrom, tap, toArray } from 'rxjs';
import type { Display, Summary } from '../display/display';
import { CliError } from '../errors';
import { writeReport } from '../runs/report-file';
import { writeWhole, type RunFolder } from '../runs/run-folder';
import type { CompressionData } from './data';
import { compressionEngine } from './engine';
import type { StudentEvaluatorOptions } from './student-evaluator';
import { trainedTeacher } from './teacher';
import { readWeights } from './weights-file';

/** Students suggested at a time; not the number of processes, so that it does not change the result. */
const BATCH = 8;

/** Resolved from the package's entry, which lies at the root of the sources and of the build. */
const EVALUATOR = new URL('./compression/student-evaluator.js', import.meta.url);

export interface RunCompressionOptions {
  /** The run's data, from `loadData(run.spec)`. */
  readonly data: CompressionData;
  readonly display: Display;
  readonly signal: AbortSignal;
  /** Number of processes that train students. */
  readonly workers: number;
}

/**
 * Runs a compression to its end, or goes on with one that was stopped: teacher, search, and the files about the best
 * student. Stopping at any point loses no finished student.
 */
export async function runCompression(run: RunFolder, options: RunCompressionOptions): Promise<Summary> {
  const { data, display, signal, workers } = options;
  const { spec } = run;
  const started = performance.now();
  const engine = compressionEngine();
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

  const evaluatorOptions: StudentEvaluatorOptions = { folder: run.folder };
  await using evaluator = poolEvaluator<CompressionAction>({ module: EVALUATOR, options: evaluatorOptions, workers });
  const events = await lastValueFrom(
    compress(teacher.graph, {
      evaluator,
      budget: { trials: spec.evaluations },
      batchSize: BATCH,
      concurrency: workers,
      journal: fileJournal(run.journal),
      random: createRandom(spec.seed),
      signal,
    }).pipe(
      tap((event) => display.trial(event, spec.evaluations)),
      toArray(),
    ),
  );
  signal.throwIfAborted();

  const best = bestOf(events);
  const teacherParameters = cost(teacher.graph).parameters;
  const graph = simplify(compressionSpace(teacher.graph).build(best.candidate));
  const hash = hashGraph(graph);
  const metrics = best.metrics as CompressionMetrics;
  const weights = readWeights(readFileSync(run.weightsOf(best.trial)));
  writeWhole(run.bestModel, exportOnnx(graph, weights));
  writeWhole(
    run.best,
    JSON.stringify(
      { trial: best.trial, metrics, hash, action: best.candidate, graph: JSON.parse(toJson(graph)) as unknown },
      null,
      2,
    ) + '\n',
  );
  await writeReport(run);

  const end = events.find((event) => event.type === 'search-completed')!;
  const summary: Summary = {
    best: {
      f: metrics.f,
      accuracy: metrics.accuracy,
      parameters: metrics.parameters,
      ratio: metrics.ratio,
      hash,
    },
    teacher: { accuracy: teacher.accuracy, parameters: teacherParameters },
    trials: end.completed + end.pruned + end.failed,
    failed: end.failed,
    seconds: Math.round(performance.now() - started) / 1000,
  };
  display.finish(summary, [run.report, run.best, run.bestModel, run.journal]);
  return summary;
}

/**
 * The completed trial with the greatest f, of equal ones the first suggested: `bestSoFar` would keep the first that ended,
 * which depends on the number of processes.
 */
function bestOf(events: readonly TrialEvent<CompressionAction>[]): TrialCompleted<CompressionAction> {
  let best: TrialCompleted<CompressionAction> | undefined;
  for (const event of events) {
    if (event.type === 'trial-completed' && (best === undefined || isBetter(event, best))) best = event;
  }
  if (best === undefined) {
    throw new CliError('NO_STUDENT', 'every student failed, so there is no best one; the reasons are in the journal');
  }
  return best;
}

function isBetter(a: TrialCompleted, b: TrialCompleted): boolean {
  return a.metrics.f > b.metrics.f || (a.metrics.f === b.metrics.f && a.trial < b.trial);
}
