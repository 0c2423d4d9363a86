import type { Combination, ConfidenceName } from '@archipelago/committees';

/** The options of `archipelago cascade`, parsed. */
export interface CascadeFlags {
  readonly logits?: readonly string[];
  readonly probabilities?: readonly string[];
  readonly decisions?: string;
  readonly labels?: string;
  readonly costs?: string;
  readonly match?: string;
  readonly matchCost?: string;
  readonly maxCost?: number;
  readonly minAccuracy?: number;
  readonly maxWorstCase?: string;
  readonly models: number;
  readonly cost?: string;
  readonly confidence?: ConfidenceName | 'agreement';
  readonly combination?: Combination;
  readonly perClass?: boolean;
  readonly guarantee?: number;
  readonly split: number;
  readonly seed: number;
  readonly level: number;
  readonly spec?: string;
  readonly html?: string;
  readonly json?: boolean;
}
