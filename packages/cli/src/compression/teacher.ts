import { existsSync, readFileSync } from 'node:fs';
import { compressionSpace, type Teacher } from '@archipelago/bo';
import { cosine, sgd, train, type Engine } from '@archipelago/engine';
import { fromJson, inferShapes, type Graph } from '@archipelago/graph-ir';
import { createRandom } from '@archipelago/numerics';
import { last, lastValueFrom, tap } from 'rxjs';
import type { TeacherEpoch } from '../display/display';
import { CliError } from '../errors';
import { networkSource } from '../network/network-source';
import { writeWhole, type RunFolder } from '../runs/run-folder';
import type { CompressionData, ImageTask } from './data';
import { readWeights, writeWeights } from './weights-file';

/** The untrained network of a name, built for the data, or of a graph file, checked against the data. */
export function teacherGraph(nameOrFile: string, task: ImageTask): Graph {
  const source = networkSource(nameOrFile);
  const graph =
    source.kind === 'known'
      ? source.network.build({ input: task.shape, classes: task.classes })
      : fromJson(source.text);
  const [input] = graph.inputs;
  const output = inferShapes(graph).get(graph.outputs[0])!;
  if (input.shape.join() !== task.shape.join() || output.join() !== String(task.classes)) {
    throw new CliError(
      'BAD_OPTION',
      `${nameOrFile} maps [${input.shape.join()}] to [${output.join()}], and the data are images of ` +
        `[${task.shape.join()}] in ${task.classes} classes; give a teacher that fits`,
    );
  }
  // Refuses a network of which nothing may change.
  compressionSpace(graph);
  return graph;
}

export interface TrainTeacherOptions {
  readonly data: CompressionData;
  readonly engine: Engine;
  readonly signal: AbortSignal;
  readonly onEpoch: (epoch: TeacherEpoch) => void;
}

/** The run's trained teacher: read where an earlier part of the run has trained it, else trained and saved. */
export async function trainedTeacher(run: RunFolder, options: TrainTeacherOptions): Promise<Teacher> {
  const { data, engine, signal, onEpoch } = options;
  const { spec } = run;
  if (!existsSync(run.teacherFacts)) {
    const graph = fromJson(readFileSync(run.teacher, 'utf8'));
    const epochs = spec.teacherEpochs;
    const trained = await lastValueFrom(
      train(engine, graph, {
        data: data.train,
        validation: data.validation,
        epochs,
        batch: Math.min(64, data.trainCount),
        learningRate: cosine(0.05, { epochs }),
        optimizer: sgd({ momentum: 0.9, weightDecay: 5e-4 }),
        keep: 'best',
        random: createRandom(spec.seed).split('teacher'),
        signal,
      }).pipe(
        tap((event) => {
          if (event.type !== 'epoch-completed') return;
          onEpoch({ epoch: event.epoch + 1, epochs, accuracy: event.validation!.accuracy! });
        }),
        last((event) => event.type === 'training-completed'),
      ),
    );
    writeWhole(run.teacherWeights, writeWeights(trained.weights));
    // Written last: it says that the teacher is complete.
    const facts: TeacherFacts = { accuracy: trained.validation!.accuracy! };
    writeWhole(run.teacherFacts, JSON.stringify(facts) + '\n');
  }
  return readTeacher(run);
}

/** The teacher that `trainedTeacher` saved. */
export function readTeacher(run: RunFolder): Teacher {
  const { accuracy } = JSON.parse(readFileSync(run.teacherFacts, 'utf8')) as TeacherFacts;
  return {
    graph: fromJson(readFileSync(run.teacher, 'utf8')),
    weights: readWeights(readFileSync(run.teacherWeights)),
    accuracy,
  };
}

interface TeacherFacts {
  /** On the validation images, a fraction of 1. */
  readonly accuracy: number;
}
