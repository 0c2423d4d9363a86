import { CommitteeError } from '../errors';
import type { StageDecisions } from '../tables/decision-table';

/**
 * Fig. 5.3 of the thesis: accuracy among the k % of the samples that the model is surest of, for each k of `percents`, in
 * (0, 100]. The higher it is at a k, the better the confidence tells right from wrong. At least one sample is taken, and
 * ⌈nk/100⌉ otherwise.
 *
 * Samples that tie with the last one taken count in equal parts: with r places left among m tied ones, each counts r/m. So the
 * result does not depend on the order of the samples; it is the mean over all ways to break the tie.
 */
export function accuracyOfMostConfident(
  { confidences, correct }: Pick<StageDecisions, 'confidences' | 'correct'>,
  percents: readonly number[],
): readonly number[] {
  const samples = confidences.length;
  if (samples === 0) throw new CommitteeError('BAD_OPTION', 'accuracyOfMostConfident: there is no sample; give some');
  const order = Array.from(confidences, (_, i) => i).sort((a, b) => confidences[b] - confidences[a]);
  const rightBefore = new Float64Array(samples + 1);
  order.forEach((sample, i) => (rightBefore[i + 1] = rightBefore[i] + correct[sample]));
  return percents.map((percent) => {
    if (!(percent > 0 && percent <= 100)) {
      const message = `accuracyOfMostConfident: a percent is ${percent}; give numbers in (0, 100]`;
      throw new CommitteeError('BAD_OPTION', message);
    }
    // The rounding error of nk/100 must not take one sample more.
    const taken = Math.min(samples, Math.max(1, Math.ceil((samples * percent) / 100 - 1e-9)));
    const last = confidences[order[taken - 1]];
    let begin = taken - 1;
    while (begin > 0 && confidences[order[begin - 1]] === last) begin--;
    let end = taken;
    while (end < samples && confidences[order[end]] === last) end++;
    const share = (taken - begin) / (end - begin);
    return (rightBefore[begin] + share * (rightBefore[end] - rightBefore[begin])) / taken;
  });
}
