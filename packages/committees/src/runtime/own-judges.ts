import type { MeanScorerOptions } from '../tables/mean-scorer';
import type { Evidence, Judge } from './judge';
import { meanJudge } from './mean-judge';
import type { BatchDecisions } from './model';

export interface OwnJudgeOptions extends Pick<MeanScorerOptions, 'classes' | 'confidence'> {
  readonly kind: MeanScorerOptions['kind'] | 'decisions';
  /** Models that may run. */
  readonly models: number;
}

/** What the model that ran last says by itself. */
export function lastJudge(options: OwnJudgeOptions): Judge {
  const own = ownDecisions(options);
  return {
    ...own,
    decide: ({ labels, confidences }, stage) => ({ label: labels[stage], confidence: confidences[stage] }),
  };
}

/**
 * The class that most of the models so far predict; of those that are level, the one whose voters are surest in sum, and of those
 * the lowest. Its confidence is the share of its votes.
 */
export function voteJudge(options: OwnJudgeOptions): Judge {
  return {
    ...ownDecisions(options),
    probabilities: () => undefined,
    decide: ({ labels, confidences }, stage) => {
      let [most, surest, label] = [0, -Infinity, 0];
      for (let candidate = 0; candidate <= stage; candidate++) {
        let votes = 0;
        let sure = 0;
        for (let voter = 0; voter <= stage; voter++) {
          if (labels[voter] !== labels[candidate]) continue;
          votes++;
          sure += confidences[voter];
        }
        const level = votes === most;
        if (votes > most || (level && (sure > surest || (sure === surest && labels[candidate] < label)))) {
          [most, surest, label] = [votes, sure, labels[candidate]];
        }
      }
      return { label, confidence: most / (stage + 1) };
    },
  };
}

/** Takes up decisions as they are, and those that scores make by themselves. */
function ownDecisions({ classes, kind, confidence, models }: OwnJudgeOptions): Omit<Judge, 'decide'> {
  const start = (): Evidence => ({
    sums: new Float64Array(0),
    labels: new Int32Array(models),
    confidences: new Float64Array(models),
  });
  if (kind === 'decisions') {
    return {
      start,
      take: (evidence, stage, { output, i }) => {
        evidence.labels[stage] = (output as BatchDecisions).labels[i];
        evidence.confidences[stage] = (output as BatchDecisions).confidences[i];
      },
      probabilities: () => undefined,
    };
  }
  const judge = meanJudge({ classes, kind, combination: kind, confidence, models: 1 });
  const alone: Evidence = judge.start();
  return {
    start,
    take: (evidence, stage, said) => {
      judge.take(alone, 0, said);
      const { label, confidence: sure } = judge.decide(alone, 0);
      evidence.labels[stage] = label;
      evidence.confidences[stage] = sure;
    },
    probabilities: judge.probabilities,
  };
}
