import { sgd, stepDecay, type Engine, type Examples, type Schedule, type Weights } from '@archipelago/engine';
import type { Evaluator } from '@archipelago/trials';
import type { Finalist } from './finalists';
import { compressionSpace } from './space';
import { trainStudent, type OnTrained } from './student';
import type { Teacher } from './teacher';

export interface FinalistEvaluatorOptions {
  readonly teacher: Pick<Teacher, 'graph' | 'accuracy'>;
  /** Examples to train on, with labels. */
  readonly train: Examples;
  readonly validation: Examples;
  /** The weights that a finalist's trial in the search ended with. */
  weightsOf(finalist: Finalist): Weights | Promise<Weights>;
  /**
   * Epochs of training.
   * @defaultValue 300, as published
   */
  readonly epochs?: number;
  /**
   * Examples a step.
   * @defaultValue 128, as published
   */
  readonly batch?: number;
  /**
   * Of stochastic gradient descent with momentum 0.9 and weight decay 5e-4.
   * @defaultValue 0.01, a tenth of it after each third of the epochs: at 100 and 200 of 300, as published
   */
  readonly learningRate?: Schedule;
  /**
   * Takes each trained finalist.
   * @defaultValue nothing is done
   */
  readonly onTrained?: OnTrained;
}

/**
 * Trains a finalist in full: from the weights of its search, on the labels, with cross entropy (the authors' code,
 * training.py). Its accuracy is the best of its epochs.
 */
export function finalistEvaluator(engine: Engine, options: FinalistEvaluatorOptions): Evaluator<Finalist> {
  const { teacher, train, validation, weightsOf, epochs = 300, batch = 128 } = options;
  const { learningRate = stepDecay(0.01, { boundaries: [epochs / 3, (2 * epochs) / 3] }) } = options;
  const space = compressionSpace(teacher.graph);
  return async (finalist, context) => {
    const student = await trainStudent(engine, {
      action: finalist.action,
      graph: space.build(finalist.action),
      teacher,
      context,
      training: {
        data: train,
        validation,
        epochs,
        batch: Math.min(batch, train.labels!.length),
        learningRate,
        optimizer: sgd({ momentum: 0.9, weightDecay: 5e-4 }),
        weights: await weightsOf(finalist),
      },
    });
    await options.onTrained?.(student);
    return student.metrics;
  };
}
