import { argmax, softmaxInto } from '../confidence/softmax';
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

/** The class and its probability at every pixel. Throws `COUNT_MISMATCH` and `NOT_FINITE`. */
export function decidePixels(map: ScoreMap): PixelDecisions {
  checkScoreMap(map);
  const { height, width, classes, data, kind } = map;
  const labels = new Int32Array(height * width);
  const confidences = new Float64Array(height * width);
  const p = new Float64Array(classes);
  for (let pixel = 0; pixel < labels.length; pixel++) {
    softmaxInto(p, { block: data, begin: pixel * classes, kind });
    const label = argmax(p);
    if (Number.isNaN(p[label])) {
      const message = `the scores of pixel ${pixel} are not finite; run the model on that image again`;
      throw new CommitteeError('NOT_FINITE', message, { row: pixel });
    }
    labels[pixel] = label;
    confidences[pixel] = p[label];
  }
  return { labels, confidences };
}

/** The mean of two maps: of their logits, or of their probabilities where they give those. Throws `COUNT_MISMATCH`, `KIND_MISMATCH`. */
export function meanMap(first: ScoreMap, second: ScoreMap): ScoreMap {
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
  const data = Float64Array.from(first.data, (score, i) => (score + second.data[i]) / 2);
  return { ...first, data };
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
