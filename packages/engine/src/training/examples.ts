import { EngineError } from '../errors';
import { elementCount, type Tensor } from '../program/tensor';

/** Examples in memory. An `ImageDataset` of the datasets package is one. */
export interface Examples {
  /** (n, ...shape) row-major. A value is the stored number times `scale`. */
  readonly images: Float32Array | Uint8Array;
  /** The shape of one example, which is that of the network's input. */
  readonly shape: readonly number[];
  /**
   * What one stored unit is worth.
   * @defaultValue 1
   */
  readonly scale?: number;
  /** (n) The class of each example, from 0. */
  readonly labels?: ArrayLike<number>;
  /** What the network is to return, such as a teacher's logits, [n, ...shape of its output]. */
  readonly targets?: Tensor<Float32Array>;
}

/** The examples of one step. */
export interface Batch {
  /** [n, ...shape] */
  readonly images: Tensor<Float32Array>;
  /** (n) */
  readonly labels?: Int32Array;
  /** [n, ...] */
  readonly targets?: Tensor<Float32Array>;
}

/** The number of examples; throws `BAD_DATA` where images, labels and targets do not agree on it. */
export function countExamples({ images, shape, labels, targets }: Examples): number {
  const count = images.length / elementCount(shape);
  if (!Number.isInteger(count) || count === 0) {
    throw new EngineError(
      'BAD_DATA',
      `${images.length} values are no images of shape [${shape.join()}]; give ${elementCount(shape)} values an image`,
      'images',
    );
  }
  if (labels !== undefined && labels.length !== count) {
    throw new EngineError('BAD_DATA', `${labels.length} labels for ${count} images; give one each`, 'labels');
  }
  if (targets !== undefined && (targets.shape[0] !== count || targets.data.length !== elementCount(targets.shape))) {
    throw new EngineError(
      'BAD_DATA',
      `${targets.data.length} values as targets [${targets.shape.join()}] for ${count} images; give one target each`,
      'targets',
    );
  }
  return count;
}

/** The examples with the given numbers, in that order; copies. */
export function pickExamples(examples: Examples, indices: ArrayLike<number>): Batch {
  const { images, shape, scale = 1, labels, targets } = examples;
  const picked = pickRows(images, elementCount(shape), indices);
  if (scale !== 1) for (let i = 0; i < picked.length; i++) picked[i] *= scale;
  return {
    images: { shape: [indices.length, ...shape], data: picked },
    ...(labels && { labels: Int32Array.from(indices, (index) => labels[index]) }),
    ...(targets && {
      targets: {
        shape: [indices.length, ...targets.shape.slice(1)],
        data: pickRows(targets.data, elementCount(targets.shape.slice(1)), indices),
      },
    }),
  };
}

function pickRows(rows: Float32Array | Uint8Array, width: number, indices: ArrayLike<number>): Float32Array {
  const picked = new Float32Array(indices.length * width);
  for (let i = 0; i < indices.length; i++) {
    picked.set(rows.subarray(indices[i] * width, (indices[i] + 1) * width), i * width);
  }
  return picked;
}
