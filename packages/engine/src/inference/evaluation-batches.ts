import { countExamples, pickExamples, type Batch, type Examples } from '../training/examples';

/** Examples cut into batches of one size. */
export interface EvaluationBatches {
  /** Number of examples in a batch. */
  readonly size: number;
  /** Number of examples in all. */
  readonly total: number;
  /** The batches in order; the last one is filled up by repeating the last example. */
  batches(): Iterable<Batch>;
}

/** Cuts examples into as few batches as `limit` allows and as equal as possible, so that little is filled up. */
export function evaluationBatches(examples: Examples, limit: number): EvaluationBatches {
  const total = countExamples(examples);
  const size = Math.ceil(total / Math.ceil(total / limit));
  return {
    size,
    total,
    *batches() {
      for (let start = 0; start < total; start += size) {
        yield pickExamples(
          examples,
          Array.from({ length: size }, (_, i) => Math.min(start + i, total - 1)),
        );
      }
    },
  };
}
