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
  const sequences = sequencesOf(spec);
  if (combination === 'last') return lastJudge({ classes, kind, confidence, sequences });
  if (combination === 'vote') return voteJudge({ classes, kind, confidence, sequences });
  const size = spec.table?.size ?? Math.max(4, members.length);
  return meanJudge({
    classes,
    kind: kind === 'logits' ? kind : 'probabilities',
    combination,
    confidence,
    sequences,
    size,
  });
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

/** The models after each stage in the order of the table's committees: by type, copies as they ran. */
function sequencesOf({ members, table }: CascadeSpec): readonly (readonly number[])[] {
  const types = table?.types ?? [...new Set(members)];
  const models = members.map((_, model) => model);
  const place = (model: number): number => types.indexOf(members[model]);
  return models.map((stage) => models.slice(0, stage + 1).sort((a, b) => place(a) - place(b)));
}

/** The greatest confidence that can be, so that a stage with a threshold above it needs no look. */
export function greatestConfidence({ kind, combination, confidence }: CascadeSpec): number {
  if (combination === 'vote') return 1;
  if (kind === 'decisions' || confidence === 'function' || confidence === 'logitGap') return Infinity;
  return confidence === 'negativeEntropy' ? 0 : 1;
}
