import { CommitteeError } from '../errors';
import type { Decisions, Scores } from '../members/output';
import type { Pool } from '../members/pool';
import { checkScores } from '../members/scores';
import { committeeSets, setKey } from './committee-sets';
import type { DecisionTable } from './decision-table';
import { meanScorer, type Block, type BlockDecisions, type Confidence, type MeanScorerOptions } from './mean-scorer';
import { createTable } from './table';
import { lastDecisions, majorityDecisions } from './votes';

/**
 * What a committee predicts:
 *
 * - `logits`: softmax of the mean of its members' logits (thesis 5.3).
 * - `probabilities`: the mean of their probabilities (thesis 5.3, footnote 1).
 * - `vote`: the class that most of them predict; of those that are level, the one whose voters are surest in sum; its
 *   confidence is the share of the votes.
 * - `last`: what the member that ran last predicts.
 */
export type Combination = 'logits' | 'probabilities' | 'vote' | 'last';

/** Scores blocks of rows, here or in another thread. */
export interface BlockScorer {
  /** Blocks at a time. */
  readonly concurrency: number;
  score(block: Block, rows: number): BlockDecisions | Promise<BlockDecisions>;
  /** Called when the table is done, or has failed. */
  close?(): void;
}

export interface TabulateOptions {
  /**
   * The most members of a committee.
   *
   * @defaultValue 4, as in the thesis
   */
  readonly size?: number;
  /** @defaultValue the mean of what the members give, and `last` where that is decisions */
  readonly combination?: Combination;
  /**
   * Of decisions it is the one that they come with, or the share of the votes.
   *
   * @defaultValue `maxProbability`
   */
  readonly confidence?: Confidence;
  /**
   * Samples that are read at a time.
   *
   * @defaultValue as many as take 64 MB
   */
  readonly rows?: number;
  /**
   * Where the means are taken.
   *
   * @defaultValue in this thread
   */
  readonly scorer?: (options: MeanScorerOptions) => BlockScorer;
  /** Called with the number of samples that are done. */
  readonly onProgress?: (samples: number) => void;
  readonly signal?: AbortSignal;
}

const BLOCK_BYTES = 64 * 2 ** 20;

/**
 * What every committee of up to `size` members says on every sample. A committee that holds a type twice has its first two
 * copies, so a type with one copy is in it once at most. Scores are read once, block by block.
 *
 * Throws `BAD_OPTION`, `KIND_MISMATCH` where members do not give what the combination takes, `NOT_FINITE` or
 * `NOT_PROBABILITIES` with member and row, and what reading throws.
 */
export async function tabulate(pool: Pool, options: TabulateOptions = {}): Promise<DecisionTable> {
  const { size = 4, combination = pool.kind === 'decisions' ? 'last' : pool.kind } = options;
  check(pool, { ...options, size, combination });
  const copies = pool.types.map((type) => Math.min(type.copies.length, size));
  const parts = {
    types: pool.types.map((type) => ({ name: type.name, costs: type.costs, copies: type.copies.length })),
    labels: pool.labels,
    classes: pool.classes,
    costNames: pool.costNames,
    size,
  };
  if (combination === 'logits' || combination === 'probabilities') {
    const decisions = await means(pool, copies, { ...options, size, combination });
    return createTable({ ...parts, key: setKey, decisions });
  }
  const own = await ownDecisions(pool, copies, options);
  return createTable({ ...parts, ...(combination === 'last' ? lastDecisions(own) : majorityDecisions(own, size)) });
}

type Checked = TabulateOptions & Required<Pick<TabulateOptions, 'size' | 'combination'>>;

function check({ kind }: Pool, { size, rows = 1, combination, confidence }: Checked): void {
  for (const [name, value] of Object.entries({ size, rows })) {
    if (!Number.isInteger(value) || value < 1) {
      throw new CommitteeError('BAD_OPTION', `tabulate: ${name} is ${value}; give a positive integer`);
    }
  }
  const means = combination === 'logits' || combination === 'probabilities';
  if ((kind === 'decisions' && means) || (kind === 'probabilities' && combination === 'logits')) {
    const remedy = kind === 'decisions' ? 'take the combination last or vote' : 'take the combination probabilities';
    throw new CommitteeError('KIND_MISMATCH', `tabulate: members give ${kind}, not ${combination}; ${remedy}`);
  }
  if (confidence !== undefined && (kind === 'decisions' || combination === 'vote')) {
    const own = combination === 'vote' ? 'a vote has the share of its votes' : 'decisions come with their own';
    throw new CommitteeError('BAD_OPTION', `tabulate: confidence cannot be chosen, ${own}; leave it out`);
  }
}

type DecisionMap = Map<string, { labels: Int32Array; confidences: Float64Array }>;

/** The decisions of the means of all committees. */
async function means(pool: Pool, copies: readonly number[], options: Checked): Promise<DecisionMap> {
  const { size, confidence = 'maxProbability' } = options;
  const sets = Array.from({ length: size }, (_, i) => [...committeeSets(copies, i + 1)]).flat();
  const decisions: DecisionMap = new Map(
    sets.map((set) => [
      setKey(set),
      { labels: new Int32Array(pool.samples), confidences: new Float64Array(pool.samples) },
    ]),
  );
  const scorerOptions: MeanScorerOptions = {
    copies,
    size,
    classes: pool.classes,
    kind: pool.kind as Scores['kind'],
    combination: options.combination as MeanScorerOptions['combination'],
    confidence,
  };
  const scorer = (options.scorer ?? inThisThread)(scorerOptions);
  const targets = [...decisions.values()];
  try {
    await eachBlock(pool, copies, { ...options, concurrency: scorer.concurrency }, async (block, begin, rows) => {
      const scored = await scorer.score(block, rows);
      targets.forEach(({ labels, confidences }, set) => {
        labels.set(scored.labels.subarray(set * rows, (set + 1) * rows), begin);
        confidences.set(scored.confidences.subarray(set * rows, (set + 1) * rows), begin);
      });
    });
  } finally {
    scorer.close?.();
  }
  return decisions;
}

function inThisThread(options: MeanScorerOptions): BlockScorer {
  const score = meanScorer(options);
  return { concurrency: 1, score };
}

/** The decisions of each copy of each type by itself. */
async function ownDecisions(
  pool: Pool,
  copies: readonly number[],
  options: TabulateOptions,
): Promise<readonly (readonly { labels: Int32Array; confidences: Float64Array }[])[]> {
  if (pool.kind === 'decisions') {
    return pool.types.map((type, t) => type.copies.slice(0, copies[t]).map(({ output }) => output as Decisions));
  }
  const { kind, classes, samples } = pool;
  const own = copies.map((count) =>
    Array.from({ length: count }, () => ({ labels: new Int32Array(samples), confidences: new Float64Array(samples) })),
  );
  const confidence = options.confidence ?? 'maxProbability';
  const score = meanScorer({ copies: [1], size: 1, classes, kind, combination: kind, confidence });
  await eachBlock(pool, copies, { ...options, concurrency: 1 }, (block, begin, rows) => {
    block.forEach((type, t) =>
      type.forEach((copy, c) => {
        const { labels, confidences } = score([[copy]], rows);
        own[t][c].labels.set(labels, begin);
        own[t][c].confidences.set(confidences, begin);
      }),
    );
  });
  return own;
}

/** Reads the scores of the copies in use block by block, checked. */
async function eachBlock(
  pool: Pool,
  copies: readonly number[],
  options: Pick<TabulateOptions, 'rows' | 'onProgress' | 'signal'> & { readonly concurrency: number },
  use: (block: Block, begin: number, rows: number) => void | Promise<void>,
): Promise<void> {
  const { samples, classes, types } = pool;
  const members = copies.reduce((sum, count) => sum + count);
  const rows = options.rows ?? Math.max(1, Math.floor(BLOCK_BYTES / options.concurrency / (4 * members * classes)));
  let next = 0;
  let done = 0;
  const work = async (): Promise<void> => {
    while (next < samples) {
      options.signal?.throwIfAborted();
      const begin = next;
      const end = (next = Math.min(samples, begin + rows));
      const block = await Promise.all(
        types.map((type, t) =>
          Promise.all(
            type.copies.slice(0, copies[t]).map(async ({ name, output }) => {
              const scores = output as Scores;
              const read = await scores.read(begin, end);
              checkScores(read, scores, { member: name, file: scores.file, row: begin });
              return read;
            }),
          ),
        ),
      );
      await use(block, begin, end - begin);
      done += end - begin;
      options.onProgress?.(done);
    }
  };
  await Promise.all(Array.from({ length: options.concurrency }, work));
}
