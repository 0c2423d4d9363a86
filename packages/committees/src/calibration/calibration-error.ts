import { CommitteeError } from '../errors';
import { reliabilityDiagram, type BinOptions, type ConfidentDecisions } from './reliability-diagram';

/**
 * Expected calibration error (Naeini, Cooper, Hauskrecht, 2015): Σ_b n_b/n · |accuracy_b − confidence_b|, in [0, 1]. It depends on
 * the bins: compare only what was computed with the same ones.
 */
export function expectedCalibrationError(decisions: ConfidentDecisions, options: BinOptions = {}): number {
  const samples = countOf('expectedCalibrationError', decisions);
  return reliabilityDiagram(decisions, options).reduce(
    (sum, { count, accuracy, confidence }) => sum + (count / samples) * Math.abs(accuracy - confidence),
    0,
  );
}

/**
 * Accuracy less mean confidence, in [−1, 1]: above 0 the model is less sure than it could be, as the thesis says of its networks
 * (chapter 5, footnote 2); below 0 it is surer than it should be. No bins come into it.
 */
export function underconfidence(decisions: ConfidentDecisions): number {
  countOf('underconfidence', decisions);
  const [all] = reliabilityDiagram(decisions, { bins: 1 });
  return all.accuracy - all.confidence;
}

function countOf(name: string, { confidences }: ConfidentDecisions): number {
  if (confidences.length === 0) throw new CommitteeError('BAD_OPTION', `${name}: there is no sample; give some`);
  return confidences.length;
}
