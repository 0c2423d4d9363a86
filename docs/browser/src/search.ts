import { compress, compressionEvaluator, compressionSpace } from '@archipelago/bo';
import { split, type ImageDataset } from '@archipelago/datasets';
import { digits } from '@archipelago/datasets/digits';
import { sgd, train, type Engine, type Examples } from '@archipelago/engine';
import type { EmbeddingOptions } from '@archipelago/gp-kernels/embedding';
import { cost } from '@archipelago/graph-ir';
import { createRandom } from '@archipelago/numerics';
import { filter, lastValueFrom, tap } from 'rxjs';
import type { Message } from './messages';
import type { Settings } from './settings';
import { teacherNetwork } from './teacher-network';

/** Students that ESNAC asks for at a time, each by a kernel of its own. */
const KERNELS = 4;

/** A third of the time of the one that `compress` takes for teachers of this size. */
const EMBEDDING: EmbeddingOptions = { layers: 1, hidden: 16, learningRate: 0.003 };

/**
 * Trains the teacher on four fifths of the digits, then searches its students, which are measured on the last fifth.
 * `post` takes what is to be shown.
 */
export async function search(engine: Engine, settings: Settings, post: (message: Message) => void): Promise<void> {
  const random = createRandom(settings.seed);
  const parts = { fractions: [0.8, 0.2], random: random.split('data'), stratified: true };
  const [data, validation] = split(digits(), parts).map(asExamples);

  const graph = teacherNetwork();
  const training = train(engine, graph, {
    data,
    validation,
    epochs: settings.teacherEpochs,
    batch: 64,
    learningRate: 0.05,
    optimizer: sgd({ momentum: 0.9 }),
    random: random.split('teacher'),
  }).pipe(
    tap((event) => {
      if (event.type === 'epoch-completed')
        post({ type: 'teacher-epoch', epoch: event.epoch + 1, epochs: settings.teacherEpochs });
    }),
    filter((event) => event.type === 'training-completed'),
  );
  const { weights, validation: evaluation } = await lastValueFrom(training);
  const accuracy = evaluation!.accuracy!;
  const { parameters, multiplyAdds } = cost(graph);
  post({ type: 'teacher-trained', teacher: { graph, parameters, multiplyAdds, accuracy } });

  const evaluator = compressionEvaluator(engine, {
    teacher: { graph, weights, accuracy },
    train: data,
    validation,
    epochs: settings.studentEpochs,
    batch: 64,
    learningRate: 0.003,
  });
  const space = compressionSpace(graph);
  const students = compress(graph, {
    engine,
    embedding: EMBEDDING,
    evaluator,
    budget: { trials: settings.students },
    batchSize: KERNELS,
    random: random.split('search'),
  });
  await lastValueFrom(
    students.pipe(
      tap((event) => {
        const student = event.type === 'trial-completed' ? space.build(event.candidate) : undefined;
        post({ type: 'trial-event', event, student });
      }),
    ),
  );
}

function asExamples({ images, shape, scale, labels }: ImageDataset): Examples {
  return { images, shape, scale, labels };
}
