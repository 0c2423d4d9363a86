import { CommitteeError, type CommitteeErrorPlace } from '../errors';
import type { Scores } from './output';

export interface ScoresOptions {
  readonly kind: Scores['kind'];
  /** Number of classes: the length of a row. */
  readonly classes: number;
  /** @defaultValue none */
  readonly file?: string;
}

/**
 * Scores that are in memory: (samples, classes), row-major. They are not copied.
 *
 * Throws `CLASS_MISMATCH` where `data` is no whole number of rows, and `BAD_OPTION`.
 */
export function scoresOf(data: ArrayLike<number>, { kind, classes, file }: ScoresOptions): Scores {
  if (!Number.isInteger(classes) || classes < 1) {
    throw new CommitteeError('BAD_OPTION', `scoresOf: classes is ${classes}; give a positive integer`, { file });
  }
  if (data.length % classes !== 0) {
    const message = `${data.length} scores are not rows of ${classes} classes; give (samples, classes), row-major`;
    throw new CommitteeError('CLASS_MISMATCH', message, { file });
  }
  return {
    kind,
    samples: data.length / classes,
    classes,
    file,
    read: (begin, end) => slice(data, begin * classes, end * classes),
  };
}

function slice(data: ArrayLike<number>, begin: number, end: number): ArrayLike<number> {
  return ArrayBuffer.isView(data)
    ? (data as unknown as Float32Array).subarray(begin, end)
    : Array.prototype.slice.call(data, begin, end);
}

/** How far the probabilities of a row may add up to something else than 1: what float16 files need. */
const TOLERANCE = 1e-2;

/** Throws `NOT_FINITE` or `NOT_PROBABILITIES` for the first bad row of a block; `row` is the number of its first. */
export function checkScores(
  block: ArrayLike<number>,
  { kind, classes }: Pick<Scores, 'kind' | 'classes'>,
  place: CommitteeErrorPlace & { readonly row: number },
): void {
  const probabilities = kind === 'probabilities';
  for (let begin = 0, row = place.row; begin < block.length; begin += classes, row++) {
    let total = 0;
    let least = Infinity;
    for (let c = begin; c < begin + classes; c++) {
      total += block[c];
      if (block[c] < least) least = block[c];
    }
    if (!Number.isFinite(total)) {
      const message = `${nameOf(place)} row ${row} holds a number that is not finite; run the model on that sample again`;
      throw new CommitteeError('NOT_FINITE', message, { ...place, row });
    }
    if (probabilities && (least < 0 || Math.abs(total - 1) > TOLERANCE)) {
      const message =
        `${nameOf(place)} row ${row} adds up to ${total}, its least number is ${least}, so they are no probabilities; ` +
        'declare them as logits';
      throw new CommitteeError('NOT_PROBABILITIES', message, { ...place, row });
    }
  }
}

function nameOf({ member }: CommitteeErrorPlace): string {
  return member === undefined ? 'the member' : `member "${member}"`;
}
