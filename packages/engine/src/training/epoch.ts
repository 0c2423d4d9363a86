import type { Executable, Tensors } from '../engine';
import { EngineError } from '../errors';
import { countCorrect } from '../inference/correct';
import type { BatchSource } from './batches';
import type { TrainEvent } from './events';
import type { Batch } from './examples';
import type { TrainSettings } from './options';
import { drawRandomInputs } from './random-inputs';
import type { TrainStep } from './train-step';

export interface EpochOptions {
  readonly epoch: number;
  readonly source: BatchSource;
  readonly step: TrainStep;
  readonly settings: TrainSettings;
}

/** The steps of one epoch; returns means over them. */
export async function* trainEpoch(
  executable: Executable,
  { epoch, source, step, settings }: EpochOptions,
): AsyncGenerator<TrainEvent, { readonly loss: number; readonly accuracy?: number }> {
  const random = settings.random.split('epoch', epoch);
  let total = 0;
  let correct = 0;
  let labelled = true;
  let done = 0;
  for await (const batch of source.batches(epoch, random)) {
    if (done === source.steps) break;
    const time = epoch + done / source.steps;
    const rate = settings.learningRate(time);
    const { loss, logits } = await executable.run({
      ...feedsOf(batch, step, source.batch),
      learningRate: { shape: [], data: Float32Array.of(rate) },
      ...drawRandomInputs(step.randomInputs, random.split('masks', done), {
        batch: source.batch,
        rate: (input) => settings.rate(input, time),
      }),
    });
    settings.signal?.throwIfAborted();
    const value = loss.data[0];
    if (!Number.isFinite(value)) {
      throw new EngineError(
        'DIVERGED',
        `train: the loss is ${value} at epoch ${epoch}, step ${done}; lower the learning rate ${rate} or clip the gradient`,
        'loss',
      );
    }
    total += value;
    labelled &&= batch.labels !== undefined;
    if (labelled) correct += countCorrect(logits, batch.labels!);
    yield { type: 'step-completed', epoch, step: epoch * source.steps + done, loss: value, learningRate: rate };
    done++;
  }
  if (done < source.steps) {
    throw new EngineError(
      'BAD_DATA',
      `train: epoch ${epoch} had ${done} batches of ${source.steps}; give them all`,
      'data',
    );
  }
  return { loss: total / done, ...(labelled && { accuracy: correct / (done * source.batch) }) };
}

/** The program inputs that a batch is fed to. */
function feedsOf(batch: Batch, { program }: TrainStep, size: number): Tensors {
  if (batch.images.shape[0] !== size) {
    throw new EngineError(
      'BAD_DATA',
      `train: a batch of ${batch.images.shape[0]} examples from a source of batches of ${size}; make them equal`,
      'data',
    );
  }
  const wanted = (name: string) => program.inputs.some((input) => input.name === name);
  const feeds: Record<string, Tensors[string]> = { images: batch.images };
  if (wanted('labels')) feeds.labels = { shape: [size], data: present(batch.labels, 'labels') };
  if (wanted('targets')) feeds.targets = present(batch.targets, 'targets');
  return feeds;
}

function present<T>(part: T | undefined, name: string): T {
  if (part !== undefined) return part;
  throw new EngineError('BAD_DATA', `train: the loss needs ${name} and the batch has none; add them`, name);
}
