import { argmax, softmaxInto } from '../confidence/softmax';
import type { Decisions, Output, Scores } from '../members/output';
import { decisionsOf } from '../members/decisions';
import { readAll } from './read-all';

/**
 * How much of a vote the mean probabilities are, to settle ties and nothing else: shares of votes that differ by more than this are never
 * reversed.
 */
const TIE_BREAK = 1e-6;

/**
 * The class that most members predict, each counted with its share (they add up to 1).
 *
 * A tie goes to the class whose voters are surest in sum where members give decisions, and to the one with the greater mean
 * probability over all members where they give scores; then to the lower class. The result are decisions with the share of the votes as
 * confidence, or scores that are shares of votes (but for a millionth, which breaks ties).
 */
export function majorityVote(members: readonly Output[], shares: readonly number[]): Output {
  return members[0].kind === 'decisions'
    ? voteOfDecisions(members as readonly Decisions[], shares)
    : voteOfScores(members as readonly Scores[], shares);
}

function voteOfDecisions(members: readonly Decisions[], shares: readonly number[]): Decisions {
  const { samples, classes } = members[0];
  const labels = new Int32Array(samples);
  const confidences = new Float64Array(samples);
  const votes = new Float64Array(classes);
  const sureness = new Float64Array(classes);
  for (let row = 0; row < samples; row++) {
    votes.fill(0);
    sureness.fill(0);
    members.forEach((member, i) => {
      votes[member.labels[row]] += shares[i];
      sureness[member.labels[row]] += shares[i] * member.confidences[row];
    });
    let best = 0;
    for (let c = 1; c < classes; c++) {
      const ahead = votes[c] - votes[best];
      if (ahead > TIE_BREAK || (Math.abs(ahead) <= TIE_BREAK && votes[c] > 0 && sureness[c] > sureness[best])) best = c;
    }
    labels[row] = best;
    confidences[row] = Math.min(1, votes[best]);
  }
  return decisionsOf({ labels, confidences, classes });
}

function voteOfScores(members: readonly Scores[], shares: readonly number[]): Scores {
  const { samples, classes } = members[0];
  const p = new Float64Array(classes);
  return {
    kind: 'probabilities',
    samples,
    classes,
    read: (begin, end) =>
      readAll(members, { begin, end }, (blocks) => {
        const votes = new Float64Array((end - begin) * classes);
        blocks.forEach((block, i) => {
          for (let row = 0; row < votes.length; row += classes) {
            softmaxInto(p, { block, begin: row, kind: members[i].kind });
            votes[row + argmax(p)] += shares[i] * (1 - TIE_BREAK);
            for (let c = 0; c < classes; c++) votes[row + c] += shares[i] * TIE_BREAK * p[c];
          }
        });
        return votes;
      }),
  };
}
