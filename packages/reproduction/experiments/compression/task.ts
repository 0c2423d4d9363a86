import {
  compressionEvaluator,
  compressionSpace,
  type CompressionAction,
  type CompressionSpace,
  type Teacher,
} from '@archipelago/bo';
import { cosine, sgd, train, type Engine } from '@archipelago/engine';
import { cost } from '@archipelago/graph-ir';
import { createRandom } from '@archipelago/numerics';
import type { Evaluator } from '@archipelago/trials';
import { last, lastValueFrom } from 'rxjs';
import { halvedImages } from './images';
import { teachers, type TeacherName } from './teachers';

export type DataName = 'fashion' | 'cifar';

/** A teacher on a data set, such as `plain-fashion`. */
export interface TaskName {
  readonly teacher: TeacherName;
  readonly data: DataName;
}

/** `plain-fashion` in its parts. */
export function taskName(text: string): TaskName {
  const [teacher, data] = text.split('-');
  if (!(teacher in teachers) || (data !== 'fashion' && data !== 'cifar')) {
    throw new Error(`no task ${text}: give plain or residual, a hyphen, and fashion or cifar`);
  }
  return { teacher: teacher as TeacherName, data };
}

export interface Task {
  readonly name: string;
  readonly space: CompressionSpace;
  readonly teacher: Teacher & { readonly parameters: number };
  readonly evaluator: Evaluator<CompressionAction>;
}

/** Images of a task. */
export const COUNTS = { train: 1500, validation: 1000 };

/** Of the teacher's training. */
const TEACHER = { epochs: 30, batch: 32, learningRate: 0.05 };

/** Of a student's: fewer epochs and more speed than published, so that thousands can be trained. */
const STUDENT = { epochs: 3, batch: 32, learningRate: 0.002 };

/** Trains the teacher of a task, the same each time. `folder` holds its data set. */
export async function loadTask(engine: Engine, { teacher: kind, data }: TaskName, folder: string): Promise<Task> {
  const name = `${kind}-${data}`;
  const random = createRandom(name);
  const { train: trainImages, validation, classes } = await halvedImages(folder, COUNTS);
  const graph = teachers[kind](trainImages.shape, classes);
  const trained = await lastValueFrom(
    train(engine, graph, {
      data: trainImages,
      validation,
      epochs: TEACHER.epochs,
      batch: TEACHER.batch,
      learningRate: cosine(TEACHER.learningRate, { epochs: TEACHER.epochs }),
      optimizer: sgd({ momentum: 0.9, weightDecay: 5e-4 }),
      keep: 'best',
      random: random.split('teacher'),
    }).pipe(last((event) => event.type === 'training-completed')),
  );
  const teacher: Teacher = { graph, weights: trained.weights, accuracy: trained.validation!.accuracy! };
  return {
    name,
    space: compressionSpace(graph),
    teacher: { ...teacher, parameters: cost(graph).parameters },
    evaluator: compressionEvaluator(engine, { teacher, train: trainImages, validation, ...STUDENT }),
  };
}
