import { CommitteeError } from '../errors';

/**
 * What the intersection over union of every class needs of a confusion matrix: its diagonal and its margins. They add up over images and
 * parts of images.
 */
export interface ClassCounts {
  /** Pixels of a class that are predicted as it. */
  readonly hits: Int32Array;
  /** Pixels that are predicted as a class. */
  readonly predicted: Int32Array;
  /** Pixels of a class. */
  readonly actual: Int32Array;
}

export interface CountOptions {
  /**
   * Label of pixels that do not count, such as 255.
   *
   * @defaultValue none
   */
  readonly ignoreLabel?: number;
}

/** Counts of no pixel. */
export function noCounts(classes: number): ClassCounts {
  return { hits: new Int32Array(classes), predicted: new Int32Array(classes), actual: new Int32Array(classes) };
}

/** Counts the pixels of an image or a part of it. Throws `LABEL_OUT_OF_RANGE` with the pixel, and `COUNT_MISMATCH`. */
export function countClasses(
  { predictions, labels, classes }: { predictions: ArrayLike<number>; labels: ArrayLike<number>; classes: number },
  { ignoreLabel }: CountOptions = {},
): ClassCounts {
  if (predictions.length !== labels.length) {
    const message = `there are ${predictions.length} predictions and ${labels.length} labels; give a label a pixel`;
    throw new CommitteeError('COUNT_MISMATCH', message);
  }
  const counts = noCounts(classes);
  for (let pixel = 0; pixel < labels.length; pixel++) {
    const label = labels[pixel];
    if (label === ignoreLabel) continue;
    if (!(Number.isInteger(label) && label >= 0 && label < classes)) {
      const remedy = `classes are 0 to ${classes - 1}; name it as ignoreLabel where it is to be left out`;
      throw new CommitteeError('LABEL_OUT_OF_RANGE', `the label of pixel ${pixel} is ${label}; ${remedy}`, {
        row: pixel,
      });
    }
    counts.actual[label]++;
    counts.predicted[predictions[pixel]]++;
    if (predictions[pixel] === label) counts.hits[label]++;
  }
  return counts;
}

/**
 * Mean intersection over union, in [0, 1]: IoU_c = hits / (predicted + actual − hits), averaged over the classes that are there or are
 * predicted. Over a data set it is taken of the counts of all images, not image by image. NaN of no pixel.
 */
export function meanIoU({ hits, predicted, actual }: ClassCounts): number {
  let sum = 0;
  let classes = 0;
  for (let c = 0; c < hits.length; c++) {
    const union = predicted[c] + actual[c] - hits[c];
    if (union === 0) continue;
    sum += hits[c] / union;
    classes++;
  }
  return sum / classes;
}
