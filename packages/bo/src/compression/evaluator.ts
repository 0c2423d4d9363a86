import { adam, inherit, predict, type Engine, type Examples } from '@archipelago/engine';
import type { Evaluator } from '@archipelago/trials';
import type { CompressionAction } from './action';
import { compressionSpace } from './space';
import { trainStudent, type OnTrained } from './student';
import type { Teacher } from './teacher';

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
   * Takes each trained student.
   * @defaultValue nothing is done
   */
  readonly onTrained?: OnTrained;
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
  // The teacher never changes and there is no augmentation, so its logits are computed once for all students.
  let taught: Promise<Examples> | undefined;
  const teach = async (): Promise<Examples> => ({
    ...options.train,
    labels: undefined,
    targets: await predict(engine, teacher.graph, { weights: teacher.weights, data: options.train }),
  });

  return async (action, context) => {
    const graph = space.build(action);
    taught ??= teach();
    const data = await taught;
    const student = await trainStudent(engine, {
      action,
      graph,
      teacher,
      context,
      training: {
        data,
        validation,
        epochs,
        batch: Math.min(batch, data.targets!.shape[0]),
        learningRate,
        optimizer: adam({ weightDecay }),
        weights: inherit(graph, { teacher, random: context.random.split('inherit') }),
      },
    });
    await options.onTrained?.(student);
    return student.metrics;
  };
}
