import { softmaxInto } from '../confidence/softmax';
import { CommitteeError } from '../errors';
import type { Costs, Member, Scores } from '../members/output';

export interface ClipOptions {
  /** Clips of each video: 30 in the thesis, 10 crops in time by 3 in space. */
  readonly clips: number;
  /**
   * What is averaged over the clips of a video.
   *
   * @defaultValue what the scores are
   */
  readonly combination?: Scores['kind'];
}

/**
 * Scores of videos out of the scores of their clips (thesis 5.8.1): the mean over the clips. The rows of `scores` are (videos, clips),
 * row-major: those of one video follow one another. Means are computed as blocks are read.
 *
 * Throws `COUNT_MISMATCH` where the rows are no whole number of videos, `KIND_MISMATCH` where probabilities are given and logits are
 * to be averaged, `BAD_OPTION`.
 */
export function meanOverClips(scores: Scores, { clips, combination = scores.kind }: ClipOptions): Scores {
  const { classes, file } = scores;
  checkClips('meanOverClips', clips);
  if (scores.samples % clips !== 0) {
    const message = `there are ${scores.samples} rows, which are no videos of ${clips} clips; give (videos, clips, classes)`;
    throw new CommitteeError('COUNT_MISMATCH', message, { file });
  }
  if (combination === 'logits' && scores.kind === 'probabilities') {
    const message = 'these are probabilities, so there are no logits to average; take the combination probabilities';
    throw new CommitteeError('KIND_MISMATCH', message, { file });
  }
  const soft = combination !== scores.kind;
  const row = new Float64Array(classes);
  const means = (block: ArrayLike<number>): Float64Array => {
    const result = new Float64Array(block.length / clips);
    for (let begin = 0, clip = 0; begin < block.length; begin += classes, clip++) {
      const video = Math.floor(clip / clips) * classes;
      softmaxInto(row, { block, begin, kind: soft ? 'logits' : 'probabilities' });
      for (let c = 0; c < classes; c++) result[video + c] += row[c] / clips;
    }
    return result;
  };
  return {
    kind: combination,
    samples: scores.samples / clips,
    classes,
    file,
    read: (begin, end) => {
      const block = scores.read(begin * clips, end * clips);
      return block instanceof Promise ? block.then(means) : means(block);
    },
  };
}

/** What a video costs: a clip's cost times the clips (Table 5.14: 6.2 × 30). */
export function clipCosts(costs: Costs, clips: number): Costs {
  checkClips('clipCosts', clips);
  return Object.fromEntries(Object.entries(costs).map(([name, cost]) => [name, cost * clips]));
}

/** A model of clips as a member for videos: its scores averaged, its costs multiplied. Cascades of videos are made of such. */
export function clipAveraged(member: Member, options: ClipOptions): Member {
  if (member.output.kind === 'decisions') {
    const message = `member "${member.name}" gives decisions, which have no mean; give the scores of each clip`;
    throw new CommitteeError('KIND_MISMATCH', message, { member: member.name, file: member.output.file });
  }
  return {
    ...member,
    costs: clipCosts(member.costs, options.clips),
    output: meanOverClips(member.output, options),
  };
}

function checkClips(caller: string, clips: number): void {
  if (!Number.isInteger(clips) || clips < 1) {
    throw new CommitteeError('BAD_OPTION', `${caller}: clips is ${clips}; give a positive integer`);
  }
}
