import type { Executable } from '../engine';
import { EngineError } from '../errors';
import { countCorrect } from '../inference/correct';
import { feedsOf } from '../inference/feeds';
import type { BatchSource } from './batches';
import type { TrainEvent } from './events';
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
    if (batch.images.shape[0] !== source.batch) {
      throw new EngineError(
        'BAD_DATA',
        `train: a batch of ${batch.images.shape[0]} examples from a source of batches of ${source.batch}; make them equal`,
        'data',
      );
    }
    const time = epoch + done / source.steps;
    const rate = settings.learningRate(time);
    const { loss, logits } = await executable.run({
      ...feedsOf(batch, step.fed),
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
    if (batch.labels) correct += countCorrect(logits, batch.labels);
    else labelled = false;
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
