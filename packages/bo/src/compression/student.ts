import { train, type Engine, type TrainOptions, type Weights } from '@archipelago/engine';
import { cost, type Graph } from '@archipelago/graph-ir';
import type { EvaluateContext } from '@archipelago/trials';
import { last, lastValueFrom, tap } from 'rxjs';
import type { CompressionAction } from './action';
import { compressionReward } from './reward';
import type { Teacher } from './teacher';

/** A student after its training. */
export interface TrainedStudent {
  readonly trial: number;
  readonly action: CompressionAction;
  readonly graph: Graph;
  /** Of the epoch with the best validation accuracy. */
  readonly weights: Weights;
  readonly metrics: CompressionMetrics;
}

/** What is measured of a student. */
export interface CompressionMetrics extends Record<string, number> {
  /** The objective, C (2 - C) A(x) / A(teacher). */
  readonly f: number;
  /** Best validation accuracy over the epochs, a fraction of 1. */
  readonly accuracy: number;
  /** Trained numbers. */
  readonly parameters: number;
  /** C = 1 - parameters / teacher's parameters. */
  readonly ratio: number;
  /** For one example. */
  readonly multiplyAdds: number;
}

/** Called with each student when its training has ended and before its metrics are announced, for instance to save it. */
export type OnTrained = (student: TrainedStudent) => void | Promise<void>;

export interface TrainStudentOptions {
  readonly action: CompressionAction;
  readonly graph: Graph;
  readonly teacher: Pick<Teacher, 'graph' | 'accuracy'>;
  readonly context: EvaluateContext;
  readonly training: Omit<TrainOptions, 'keep' | 'random' | 'signal'>;
}

/** Trains a student, reports each epoch, keeps the epoch with the best validation accuracy, and measures it. */
export async function trainStudent(engine: Engine, options: TrainStudentOptions): Promise<TrainedStudent> {
  const { action, graph, teacher, training } = options;
  const { trial, signal, report, random } = options.context;
  const { weights, validation } = await lastValueFrom(
    train(engine, graph, { ...training, keep: 'best', random, signal }).pipe(
      tap((event) => {
        if (event.type !== 'epoch-completed') return;
        report(event.epoch, { loss: event.loss, accuracy: event.validation!.accuracy! });
      }),
      last((event) => event.type === 'training-completed'),
    ),
  );
  const { parameters, multiplyAdds } = cost(graph);
  const accuracy = validation!.accuracy!;
  const ratio = 1 - parameters / cost(teacher.graph).parameters;
  const f = compressionReward({ ratio, accuracy, teacherAccuracy: teacher.accuracy });
  return { trial, action, graph, weights, metrics: { f, accuracy, parameters, ratio, multiplyAdds } };
}
