import { EngineError } from '../errors';
import type { Tensor } from '../program/tensor';

/** Examples in memory. */
export interface Examples {
  /** What the network reads, [n, ...shape of its input], row-major. */
  readonly images: Tensor<Float32Array>;
  /** The class of each example, from 0; length n. */
  readonly labels?: ArrayLike<number>;
  /** What the network is to return, such as a teacher's logits, [n, ...shape of its output]. */
  readonly targets?: Tensor<Float32Array>;
}

/** Examples of one step. */
export interface Batch extends Examples {
  readonly labels?: Int32Array;
}

/** The number of examples; throws `BAD_DATA` where images, labels and targets do not agree on it. */
export function countExamples({ images, labels, targets }: Examples): number {
  const [count] = images.shape;
  const elements = images.shape.reduce((product, axis) => product * axis, 1);
  if (images.data.length !== elements) {
    throw new EngineError(
      'BAD_DATA',
      `images of shape [${images.shape.join()}] need ${elements} elements, not ${images.data.length}`,
      'images',
    );
  }
  if (count === 0) throw new EngineError('BAD_DATA', 'there are no examples; give at least one', 'images');
  if (labels !== undefined && labels.length !== count) {
    throw new EngineError('BAD_DATA', `${labels.length} labels for ${count} images; give one each`, 'labels');
  }
  if (targets !== undefined && targets.shape[0] !== count) {
    throw new EngineError('BAD_DATA', `${targets.shape[0]} targets for ${count} images; give one each`, 'targets');
  }
  return count;
}

/** The examples with the given numbers, in that order; copies. */
export function pickExamples(examples: Examples, indices: ArrayLike<number>): Batch {
  const { images, labels, targets } = examples;
  return {
    images: pickRows(images, indices),
    ...(labels && { labels: Int32Array.from(indices, (index) => labels[index]) }),
    ...(targets && { targets: pickRows(targets, indices) }),
  };
}

function pickRows({ shape, data }: Tensor<Float32Array>, indices: ArrayLike<number>): Tensor<Float32Array> {
  const row = data.length / shape[0];
  const picked = new Float32Array(indices.length * row);
  for (let i = 0; i < indices.length; i++) {
    picked.set(data.subarray(indices[i] * row, (indices[i] + 1) * row), i * row);
  }
  return { shape: [indices.length, ...shape.slice(1)], data: picked };
}
