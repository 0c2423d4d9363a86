import { CommitteeError } from '../errors';
import { countClasses, noCounts, type ClassCounts, type CountOptions } from './class-counts';
import { gridOf, meanOfCells } from './grid';
import { decidePixels, meanLabels, type ScoreMap } from './score-map';

/** An image that a dense cascade is chosen on. */
export interface DenseImage {
  readonly first: ScoreMap;
  readonly second: ScoreMap;
  /** Right class of each pixel, (height, width), row-major. */
  readonly labels: ArrayLike<number>;
}

/** All that a threshold needs of the cells of all images, in a few numbers a cell and class. */
export interface DenseTable {
  readonly classes: number;
  readonly images: number;
  /** g^dense of each cell, in the order of the images and row by row. */
  readonly confidences: Float64Array;
  /** Number of pixels of each cell. */
  readonly pixels: Int32Array;
  /** Where no cell is passed on: the first model by itself. */
  readonly unpassed: ClassCounts;
  /** What `hits` changes by where a cell is passed on, (cells, classes), row-major. */
  readonly hitChanges: Int32Array;
  /** What `predicted` changes by, (cells, classes), row-major. */
  readonly predictedChanges: Int32Array;
}

export interface DenseTableOptions extends CountOptions {
  /**
   * Side of a cell, pixels.
   *
   * @defaultValue each image is one cell
   */
  readonly size?: number;
}

/**
 * Goes through images once, each held only while it is looked at, and keeps what all thresholds need.
 *
 * Throws `BAD_OPTION` without an image, `CLASS_MISMATCH` where images differ in classes, and what maps and labels throw.
 */
export async function tabulateDense(
  images: Iterable<DenseImage> | AsyncIterable<DenseImage>,
  { size, ignoreLabel }: DenseTableOptions = {},
): Promise<DenseTable> {
  const confidences: number[] = [];
  const pixels: number[] = [];
  const hitChanges: Int32Array[] = [];
  const predictedChanges: Int32Array[] = [];
  let total: ClassCounts | undefined;
  let count = 0;
  for await (const { first, second, labels } of images) {
    const { classes } = first;
    total ??= noCounts(classes);
    if (total.hits.length !== classes) {
      const message = `image ${count} has ${classes} classes and those before ${total.hits.length}; give images of one task`;
      throw new CommitteeError('CLASS_MISMATCH', message, { row: count });
    }
    const own = decidePixels(first);
    const both = meanLabels(first, second);
    const grid = gridOf(first, size);
    addTo(total, countClasses({ predictions: own.labels, labels, classes }, { ignoreLabel }));
    const cells = grid.pixels.length;
    const hits = new Int32Array(cells * classes);
    const predicted = new Int32Array(cells * classes);
    for (let pixel = 0; pixel < own.labels.length; pixel++) {
      const [before, after, label] = [own.labels[pixel], both[pixel], labels[pixel]];
      if (before === after || label === ignoreLabel) continue;
      const base = grid.cells[pixel] * classes;
      predicted[base + before]--;
      predicted[base + after]++;
      if (before === label) hits[base + label]--;
      if (after === label) hits[base + label]++;
    }
    for (const g of meanOfCells(grid, own.confidences)) confidences.push(g);
    for (const own of grid.pixels) pixels.push(own);
    hitChanges.push(hits);
    predictedChanges.push(predicted);
    count++;
  }
  if (total === undefined) throw new CommitteeError('BAD_OPTION', 'tabulateDense: there is no image; give some');
  return {
    classes: total.hits.length,
    images: count,
    confidences: Float64Array.from(confidences),
    pixels: Int32Array.from(pixels),
    unpassed: total,
    hitChanges: joined(hitChanges),
    predictedChanges: joined(predictedChanges),
  };
}

function addTo(total: ClassCounts, counts: ClassCounts): void {
  for (const name of ['hits', 'predicted', 'actual'] as const) {
    counts[name].forEach((value, c) => (total[name][c] += value));
  }
}

function joined(parts: readonly Int32Array[]): Int32Array {
  const whole = new Int32Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
