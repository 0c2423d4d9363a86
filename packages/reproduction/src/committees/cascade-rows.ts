import { averageCost } from '@archipelago/committees';
import { computed, derived, unmade } from '../comparison';
import type { Mismatch } from '../mismatches';
import type { Row } from '../row';
import { cascadeName, type Cascade } from './cascades';
import { efficientnetCost, totalCost } from './costs';
import { efficientnets } from './models';

/** The average multiply-adds of a cascade, from its exit ratios and the multiply-adds of the zoo's networks. */
export function averageRow(cascade: Cascade, label = cascadeName(cascade), note?: string): Row {
  const { models, exits, flops, mismatch } = cascade;
  const costs = models.map(efficientnetCost);
  return derived({
    label,
    quantity: 'average multiply-adds',
    unit: 'G',
    printed: flops,
    from: exits,
    formula: (...percents) => averageCost(costs, percents.map(share)),
    mismatch,
    note,
  });
}

/** The same average from the printed multiply-adds of its models. */
export function averageOfPrintedRow(cascade: Cascade): Row {
  const { models, exits, flops } = cascade;
  const printedCosts = models.map((model) => efficientnets[model].flops);
  return derived({
    label: cascadeName(cascade),
    quantity: 'average of the printed multiply-adds',
    unit: 'G',
    printed: flops,
    from: [...exits, ...printedCosts],
    formula: (...values) => averageCost(values.slice(exits.length), values.slice(0, exits.length).map(share)),
  });
}

function share(percent: number): number {
  return percent / 100;
}

/** The multiply-adds of an image that takes all models. */
export function worstCaseRow(cascade: Pick<Cascade, 'models'>, printed: string): Row {
  const { models } = cascade;
  return computed({
    label: cascadeName(cascade),
    quantity: 'worst-case multiply-adds',
    unit: 'G',
    printed,
    ours: totalCost(models),
  });
}

/** Two printed numbers that a third is made from. */
export interface Change {
  readonly from: string;
  readonly to: string;
  /** @defaultValue they agree */
  readonly mismatch?: Mismatch;
}

/** How many times less one printed cost is than another. */
export function speedupRow(label: string, printed: string, { from, to, mismatch }: Change): Row {
  const formula = (before: number, after: number): number => before / after;
  return derived({ label, quantity: 'speedup', unit: 'x', printed, from: [from, to], formula, mismatch });
}

/** How many points one printed accuracy is above another. */
export function gainRow(label: string, printed: string, { from, to, mismatch }: Change): Row {
  const formula = (before: number, after: number): number => after - before;
  return derived({ label, quantity: 'gain in top-1', unit: '%', printed, from: [from, to], formula, mismatch });
}

/** A printed accuracy. */
export function top1Row(label: string, printed: string): Row {
  return unmade({ label, quantity: 'top-1', unit: '%', printed });
}
