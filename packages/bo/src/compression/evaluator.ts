import { adam, inherit, predict, train, type Engine, type Examples, type Weights } from '@archipelago/engine';
import { cost, type Graph } from '@archipelago/graph-ir';
import type { Evaluator } from '@archipelago/trials';
import { last, lastValueFrom, tap } from 'rxjs';
import type { CompressionAction } from './action';
import { compressionReward } from './reward';
import { compressionSpace } from './space';
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

export interface CompressionEvaluatorOptions {
  readonly teacher: Teacher;
  /** Examples to train on; labels are not needed, since the student learns the teacher's logits. */
  readonly train: Examples;
  readonly validation: Examples;
  /**
   * Epochs of training.
   * @defaultValue 10, as published
   */
  readonly epochs?: number;
  /**
   * Examples a step.
   * @defaultValue 128, as published
   */
  readonly batch?: number;
  /**
   * Constant learning rate of Adam.
   * @defaultValue 0.001, as published
   */
  readonly learningRate?: number;
  /**
   * Decay of the weights.
   * @defaultValue 5e-4, as published
   */
  readonly weightDecay?: number;
  /**
   * Called with each student when its training has ended and before its metrics are announced, for instance to save it.
   * @defaultValue nothing is done
   */
  readonly onTrained?: (student: TrainedStudent) => void | Promise<void>;
}

/**
 * Trains a student as the search of thesis 2.4 does: it inherits what is left of the teacher's weights and learns the
 * teacher's logits by squared error (knowledge distillation); its accuracy is the best of its epochs.
 */
export function compressionEvaluator(
  engine: Engine,
  options: CompressionEvaluatorOptions,
): Evaluator<CompressionAction> {
  const { teacher, validation, epochs = 10, batch = 128, learningRate = 0.001, weightDecay = 5e-4 } = options;
  const space = compressionSpace(teacher.graph);
  const teacherParameters = cost(teacher.graph).parameters;
  // The teacher never changes and there is no augmentation, so its logits are computed once for all students.
  let taught: Promise<Examples> | undefined;
  const teach = async (): Promise<Examples> => ({
    ...options.train,
    labels: undefined,
    targets: await predict(engine, teacher.graph, { weights: teacher.weights, data: options.train }),
  });

  return async (action, { trial, signal, report, random }) => {
    const graph = space.build(action);
    taught ??= teach();
    const data = await taught;
    const weights = inherit(graph, { teacher, random: random.split('inherit') });
    const trained = await lastValueFrom(
      train(engine, graph, {
        data,
        validation,
        epochs,
        batch: Math.min(batch, data.targets!.shape[0]),
        learningRate,
        optimizer: adam({ weightDecay }),
        weights,
        keep: 'best',
        random,
        signal,
      }).pipe(
        tap((event) => {
          if (event.type !== 'epoch-completed') return;
          report(event.epoch, { loss: event.loss, accuracy: event.validation!.accuracy! });
        }),
        last((event) => event.type === 'training-completed'),
      ),
    );

    const { parameters, multiplyAdds } = cost(graph);
    const accuracy = trained.validation!.accuracy!;
    const ratio = 1 - parameters / teacherParameters;
    const f = compressionReward({ ratio, accuracy, teacherAccuracy: teacher.accuracy });
    const metrics: CompressionMetrics = { f, accuracy, parameters, ratio, multiplyAdds };
    await options.onTrained?.({ trial, action, graph, weights: trained.weights, metrics });
    return metrics;
  };
}
