import { softmaxInto } from '../confidence/softmax';
import { CommitteeError } from '../errors';
import type { Member, Scores } from '../members/output';
import { createPool } from '../members/pool';
import { majorityVote } from './majority-vote';
import { readAll } from './read-all';
import { sumCosts } from './sum-costs';

export interface EnsembleOptions {
  /**
   * What is averaged: `logits` is the thesis's; `probabilities` serves where logits are scaled differently from model to model;
   * `vote` takes the class that most members predict, as {@link majorityVote} does.
   *
   * @defaultValue what the members give, and `vote` where that is decisions
   */
  readonly combination?: 'logits' | 'probabilities' | 'vote';
  /**
   * How much each member counts, at least 0; only the ratios matter.
   *
   * @defaultValue all the same
   */
  readonly weights?: readonly number[];
  /**
   * Name of the ensemble.
   *
   * @defaultValue those of the members, joined with +
   */
  readonly name?: string;
}

/**
 * Finished models as one: it runs all members, averages what they say, and costs their sum.
 *
 * - α_i (classes): logits of member i; w_i: its weight.
 * - α^ens = Σ_i w_i α_i / Σ_i w_i, and the class is argmax α^ens (thesis 5.3, all w_i = 1).
 *
 * Averages are computed as blocks are read. Throws what `createPool` throws for members that do not belong together, `BAD_OPTION` for
 * weights, `KIND_MISMATCH` where members do not give what is to be averaged.
 */
export function ensemble(members: readonly Member[], options: EnsembleOptions = {}): Member {
  checkTogether(members);
  const { kind } = members[0].output;
  const { combination = kind === 'decisions' ? 'vote' : kind } = options;
  const { weights = members.map(() => 1), name = members.map((member) => member.name).join('+') } = options;
  const shares = sharesOf(weights, members.length);
  if (combination !== 'vote' && (kind === 'decisions' || (kind === 'probabilities' && combination === 'logits'))) {
    const message = `ensemble: members give ${kind}, so there are no ${combination} to average; take the combination ${
      kind === 'decisions' ? 'vote' : 'probabilities'
    }`;
    throw new CommitteeError('KIND_MISMATCH', message);
  }
  const outputs = members.map(({ output }) => output);
  const output =
    combination === 'vote' ? majorityVote(outputs, shares) : meanOf(outputs as readonly Scores[], combination, shares);
  return { name, costs: sumCosts(members.map(({ costs }) => costs)), output };
}

function checkTogether(members: readonly Member[]): void {
  // A committee may hold a model twice, so names do not matter here.
  const labels = new Int32Array(members[0]?.output.samples ?? 0);
  createPool({
    members: members.map((member, i) => ({ ...member, name: `${member.name} (${i})`, type: undefined })),
    labels,
  });
}

function sharesOf(weights: readonly number[], members: number): readonly number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (weights.length !== members || !weights.every((weight) => weight >= 0) || !(total > 0 && total < Infinity)) {
    const message = `ensemble: weights are [${weights.join(', ')}]; give ${members} numbers, at least 0 and not all 0`;
    throw new CommitteeError('BAD_OPTION', message);
  }
  return weights.map((weight) => weight / total);
}

function meanOf(members: readonly Scores[], kind: Scores['kind'], shares: readonly number[]): Scores {
  const { samples, classes } = members[0];
  const p = new Float64Array(classes);
  return {
    kind,
    samples,
    classes,
    read: (begin, end) =>
      readAll(members, { begin, end }, (blocks) => {
        const mean = new Float64Array((end - begin) * classes);
        blocks.forEach((block, i) => {
          if (kind === members[i].kind) {
            for (let j = 0; j < mean.length; j++) mean[j] += shares[i] * block[j];
            return;
          }
          for (let row = 0; row < mean.length; row += classes) {
            softmaxInto(p, { block, begin: row, kind: 'logits' });
            for (let c = 0; c < classes; c++) mean[row + c] += shares[i] * p[c];
          }
        });
        return mean;
      }),
  };
}
