import type { Random } from '@archipelago/numerics';
import { EngineError } from '../errors';
import { countExamples, pickExamples, type Batch, type Examples } from './examples';

/** Where the batches of training come from. */
export interface BatchSource {
  /** The number of steps of an epoch. */
  readonly steps: number;
  /** The number of examples of every batch. */
  readonly batch: number;
  /** The batches of an epoch, numbered from 0; `random` is the epoch's own source. */
  batches(epoch: number, random: Random): Iterable<Batch> | AsyncIterable<Batch>;
}

/** A change of a batch, such as a random crop; it returns a new batch. */
export type Augmentation = (batch: Batch, random: Random) => Batch;

export interface ShuffledBatchesOptions {
  /** Number of examples a step. */
  readonly batch: number;
  /**
   * Applied to each batch.
   * @defaultValue none
   */
  readonly augment?: Augmentation;
}

/**
 * Batches of examples in memory, in a new random order each epoch. The examples that are left over when the batch size
 * does not divide their number are dropped, others each epoch.
 */
export function shuffledBatches(examples: Examples, { batch, augment }: ShuffledBatchesOptions): BatchSource {
  const count = countExamples(examples);
  if (!Number.isInteger(batch) || batch < 1 || batch > count) {
    throw new EngineError(
      'BAD_DATA',
      `batch is ${batch} for ${count} examples; give an integer in [1, ${count}]`,
      'batch',
    );
  }
  const steps = Math.floor(count / batch);
  return {
    steps,
    batch,
    *batches(_epoch, random) {
      const order = random.split('order').shuffle(Array.from({ length: count }, (_, i) => i));
      for (let step = 0; step < steps; step++) {
        const picked = pickExamples(examples, order.slice(step * batch, (step + 1) * batch));
        yield augment ? augment(picked, random.split('augment', step)) : picked;
      }
    },
  };
}
