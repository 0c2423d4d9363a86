import { CommitteeError } from '../errors';
import type { Scores } from '../members/output';

/** Height and width of an image, pixels. */
export interface ImageSize {
  readonly height: number;
  readonly width: number;
}

/** What a model says of every pixel of an image. */
export interface ScoreMap extends ImageSize {
  readonly kind: Scores['kind'];
  readonly classes: number;
  /** (height, width, classes), row-major. */
  readonly data: ArrayLike<number>;
}

/** What it predicts at every pixel, and how sure it is; each (height, width), row-major. */
export interface PixelDecisions {
  readonly labels: Int32Array;
  /** g(α_p) = max softmax(α_p) (thesis 5.8.2). */
  readonly confidences: Float64Array;
}

/** The class and its probability at every pixel. Throws `COUNT_MISMATCH`, and `NOT_FINITE` with the pixel. */
export function decidePixels(map: ScoreMap): PixelDecisions {
  checkScoreMap(map);
  const { height, width, classes, data, kind } = map;
  const labels = new Int32Array(height * width);
  const confidences = new Float64Array(height * width);
  for (let pixel = 0, begin = 0; pixel < labels.length; pixel++, begin += classes) {
    let label = begin;
    for (let c = begin + 1; c < begin + classes; c++) if (data[c] > data[label]) label = c;
    const greatest = data[label];
    let total = kind === 'logits' ? 0 : 1;
    if (kind === 'logits') for (let c = begin; c < begin + classes; c++) total += Math.exp(data[c] - greatest);
    // A score that is not a number, or infinite, makes this so too.
    const confidence = kind === 'logits' ? 1 / total : greatest;
    if (!(confidence > 0 && confidence <= 1 + TOLERANCE)) throw notFinite(pixel);
    labels[pixel] = label - begin;
    confidences[pixel] = confidence;
  }
  return { labels, confidences };
}

/**
 * The class at every pixel by the mean of two maps: of their logits, or of their probabilities where they give those. Throws
 * `COUNT_MISMATCH`, `KIND_MISMATCH`, and `NOT_FINITE` with the pixel.
 */
export function meanLabels(first: ScoreMap, second: ScoreMap): Int32Array {
  checkScoreMap(first);
  checkScoreMap(second);
  if (first.height !== second.height || first.width !== second.width || first.classes !== second.classes) {
    const message = `the maps are ${shapeOf(first)} and ${shapeOf(second)}; resize them to one shape first`;
    throw new CommitteeError('COUNT_MISMATCH', message);
  }
  if (first.kind !== second.kind) {
    const message = `the maps give ${first.kind} and ${second.kind}; give the same of both`;
    throw new CommitteeError('KIND_MISMATCH', message);
  }
  const { height, width, classes, data } = first;
  const other = second.data;
  const labels = new Int32Array(height * width);
  for (let pixel = 0, begin = 0; pixel < labels.length; pixel++, begin += classes) {
    let [most, total] = [-Infinity, 0];
    for (let c = 0; c < classes; c++) {
      const score = data[begin + c] + other[begin + c];
      total += score;
      if (score > most) [most, labels[pixel]] = [score, c];
    }
    if (!Number.isFinite(total)) throw notFinite(pixel);
  }
  return labels;
}

/** How far a probability may lie above 1: what float16 files need. */
const TOLERANCE = 1e-2;

function notFinite(pixel: number): CommitteeError {
  const message = `the scores of pixel ${pixel} are not finite, or no probabilities; run the model on that image again`;
  return new CommitteeError('NOT_FINITE', message, { row: pixel });
}

function checkScoreMap(map: ScoreMap): void {
  const { height, width, classes, data } = map;
  if (data.length !== height * width * classes || data.length === 0) {
    const message = `a map of ${data.length} scores is not ${shapeOf(map)}; give (height, width, classes), row-major`;
    throw new CommitteeError('COUNT_MISMATCH', message);
  }
}

function shapeOf({ height, width, classes }: ScoreMap): string {
  return `${height} x ${width} x ${classes}`;
}
