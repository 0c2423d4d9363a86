import type { Tensors } from '../engine';
import { EngineError } from '../errors';
import type { Loss, Targets } from '../losses/loss';
import type { Tensor } from '../program/tensor';
import type { Batch } from '../training/examples';

/** What a program with this loss reads of a batch; throws `BAD_DATA` where the batch lacks it. */
export function feedsOf({ images, labels, targets }: Batch, { name, needs }: Pick<Loss, 'name' | 'needs'>): Tensors {
  const parts: Record<keyof Targets, Tensor | undefined> = {
    labels: labels && { shape: [labels.length], data: labels },
    targets,
  };
  const feeds: Record<string, Tensor> = { images };
  for (const need of needs) {
    const part = parts[need];
    if (part === undefined) {
      throw new EngineError('BAD_DATA', `the loss ${name} needs ${need} and a batch has none; add them`, need);
    }
    feeds[need] = part;
  }
  return feeds;
}
