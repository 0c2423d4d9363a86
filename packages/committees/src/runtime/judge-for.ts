import type { ConfidenceFunction } from '../confidence/confidence';
import { CommitteeError } from '../errors';
import type { Confidence } from '../tables/mean-scorer';
import type { CascadeSpec } from './cascade-spec';
import type { Judge } from './judge';
import { meanJudge } from './mean-judge';
import { lastJudge, voteJudge } from './own-judges';

/** The judge that a specification asks for. Throws `BAD_OPTION` where its confidence is a function that is not given. */
export function judgeFor(spec: CascadeSpec, given?: ConfidenceFunction): Judge {
  const { classes, kind, combination, members } = spec;
  const confidence = confidenceOf(spec, given);
  const models = members.length;
  if (combination === 'last') return lastJudge({ classes, kind, confidence, models });
  if (combination === 'vote') return voteJudge({ classes, kind, confidence, models });
  return meanJudge({ classes, kind: kind === 'logits' ? kind : 'probabilities', combination, confidence, models });
}

function confidenceOf({ confidence = 'maxProbability' }: CascadeSpec, given?: ConfidenceFunction): Confidence {
  if ((confidence === 'function') === (given !== undefined)) return given ?? (confidence as Confidence);
  const problem =
    given === undefined ? 'is a function, which is not given' : `is ${confidence}, and a function is given`;
  throw new CommitteeError(
    'BAD_OPTION',
    `createCascade: the confidence of the cascade ${problem}; give one or the other`,
  );
}

/** The greatest confidence that can be, so that a stage with a threshold above it needs no look. */
export function greatestConfidence({ kind, combination, confidence }: CascadeSpec): number {
  if (combination === 'vote') return 1;
  if (kind === 'decisions' || confidence === 'function' || confidence === 'logitGap') return Infinity;
  return confidence === 'negativeEntropy' ? 0 : 1;
}
