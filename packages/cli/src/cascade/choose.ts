import { singleModels, splitTable, type DecisionTable, type MeasuredCascade } from '@archipelago/committees';
import { createRandom } from '@archipelago/numerics';
import type { CascadeReport, ReportedCascade } from '@archipelago/report';
import { askedFor } from './asked';
import type { CascadeFlags } from './flags';
import { guaranteeWords, type Guarantee } from './guarantee';
import { heldOutOf } from './held-out';
import { selectedBy } from './selected';

/** What `archipelago cascade --json` prints. Figures are those of the selection samples, except in `heldOut`. */
export type CascadeResult = Required<CascadeReport> & {
  readonly heldOut: Required<CascadeReport['heldOut']>;
  readonly seed: number;
  /** Only with `--guarantee`. */
  readonly guarantee?: Guarantee;
};

export type ChooseFlags = Pick<
  CascadeFlags,
  | 'match'
  | 'matchCost'
  | 'maxCost'
  | 'minAccuracy'
  | 'maxWorstCase'
  | 'cost'
  | 'guarantee'
  | 'perClass'
  | 'split'
  | 'seed'
  | 'level'
>;

export interface ChooseOptions {
  /** Name of the confidence, for the report. */
  readonly confidence: string;
  /** Called with what is under way. */
  readonly onProgress?: (text: string) => void;
}

/** Chooses a cascade on a part of the samples of a table, and measures it on the others. */
export function chooseCascade(table: DecisionTable, flags: ChooseFlags, options: ChooseOptions): CascadeResult {
  const { cost, split, seed, level } = flags;
  const { confidence, onProgress } = options;
  const random = createRandom(seed);
  const halves = splitTable(table, { fraction: split, random: random.split('split') });
  const { select, report } = halves;

  const singles = singleModels(select, { cost }).map((single) => ({ ...single, name: single.members[0] }));
  const asked = askedFor(flags, singles);
  const { cascade, front, guarantee } = selectedBy(halves, asked, { ...flags, onProgress });
  return {
    singles: singles.map(({ name, accuracy, cost: own }) => ({ name, accuracy, cost: own })),
    chosen: reported(cascade),
    heldOut: heldOutOf(report, cascade, { against: asked.against, cost, level, random: random.split('intervals') }),
    pareto: front.map(reported),
    costName: cost ?? table.costNames[0],
    target: guarantee === undefined ? asked.words : `${asked.words}, ${guaranteeWords(guarantee)}`,
    confidence,
    samples: { selection: select.samples, heldOut: report.samples },
    level,
    seed,
    guarantee,
  };
}

/** In the order that is documented. */
function reported(cascade: MeasuredCascade): ReportedCascade & Pick<MeasuredCascade, 'costs'> {
  const { members, thresholds, accuracy, cost, worstCaseCost, exitRatios, costs } = cascade;
  return { members, thresholds, accuracy, cost, worstCaseCost, exitRatios, costs };
}
