import { evaluateCascade, reportOn, type Cascade, type DecisionTable } from '@archipelago/committees';
import type { Interval, Random } from '@archipelago/numerics';
import type { CascadeReport, HeldOutModel, ReportedInterval } from '@archipelago/report';

export interface HeldOutOptions {
  /** Model that the cascade is compared with. */
  readonly against: string;
  /** Name of the cost; undefined where there is one. */
  readonly cost: string | undefined;
  /** Confidence level of the intervals, in (0, 1). */
  readonly level: number;
  /** Draws the resamples of the intervals. */
  readonly random: Random;
}

/** A cascade and the models by themselves on samples that the cascade was not chosen on, with bootstrap intervals. */
export function heldOutOf(
  table: DecisionTable,
  cascade: Cascade,
  { against, cost, level, random }: HeldOutOptions,
): Required<CascadeReport['heldOut']> {
  const reference = alone(against);
  const measured = evaluateCascade(table, cascade, { cost });
  const own = reportOn(table, cascade, { reference, cost, level, random: random.split('cascade') });
  const singles = table.types.map(({ name }): HeldOutModel => {
    const single = evaluateCascade(table, alone(name), { cost });
    const { accuracy } = reportOn(table, alone(name), { cost, level, random: random.split('model', name) });
    return { name, accuracy: single.accuracy, cost: single.cost, accuracyInterval: ends(accuracy) };
  });
  const { accuracy, cost: otherCost } = singles.find(({ name }) => name === against)!;
  const difference = own.difference!.accuracy;
  return {
    accuracy: measured.accuracy,
    cost: measured.cost,
    accuracyInterval: ends(own.accuracy),
    exitRatios: measured.exitRatios,
    comparison: {
      name: against,
      accuracy,
      cost: otherCost,
      accuracyDifference: measured.accuracy - accuracy,
      accuracyDifferenceInterval: ends(difference),
    },
    singles,
  };
}

/** A model by itself as a cascade. */
export function alone(name: string): Cascade {
  return { members: [name], thresholds: [] };
}

function ends({ lower, upper }: Interval): ReportedInterval {
  return [lower, upper];
}
