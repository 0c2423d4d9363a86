import type { Tensors } from '../engine';
import { elementCount, type Tensor } from '../program/tensor';
import { countExamples, type Examples } from '../training/examples';

/** Examples cut into batches of one size, as program inputs. */
export interface EvaluationBatches {
  readonly batch: number;
  readonly feeds: readonly {
    /** `images` and, where there are any, `labels` and `targets`. */
    readonly tensors: Tensors;
    /** How many of the batch are examples; the others repeat the last one. */
    readonly count: number;
  }[];
}

/** Cuts examples into as few batches as `limit` allows and as equal as possible, so that little is filled up. */
export function evaluationBatches(examples: Examples, limit: number): EvaluationBatches {
  const total = countExamples(examples);
  const batch = Math.ceil(total / Math.ceil(total / limit));
  const { images, targets } = examples;
  const labels = examples.labels && { shape: [total], data: Int32Array.from(examples.labels) };
  const feeds = Array.from({ length: Math.ceil(total / batch) }, (_, i) => ({
    count: Math.min(batch, total - i * batch),
    tensors: {
      images: cut(images, i * batch, batch),
      ...(labels && { labels: cut(labels, i * batch, batch) }),
      ...(targets && { targets: cut(targets, i * batch, batch) }),
    },
  }));
  return { batch, feeds };
}

/** Rows `start` to `start + count − 1`; rows beyond the end repeat the last one. */
function cut(tensor: Tensor, start: number, count: number): Tensor {
  const shape = [count, ...tensor.shape.slice(1)];
  const width = elementCount(shape.slice(1));
  const { data } = tensor;
  const taken = data.subarray(start * width, (start + count) * width);
  if (taken.length === count * width) return { shape, data: taken };
  const filled = data instanceof Float32Array ? new Float32Array(count * width) : new Int32Array(count * width);
  filled.set(taken);
  for (let end = taken.length; end < filled.length; end += width) filled.set(data.subarray(data.length - width), end);
  return { shape, data: filled };
}
