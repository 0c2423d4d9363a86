import type { CascadeReport } from '@archipelago/report';
import { percent } from '../display/format';

/** `3.7x cheaper than large, +0.10 points of accuracy (-0.40 to +0.60)`, on held-out samples. */
export function savingsText({
  cost,
  comparison,
}: Pick<Required<CascadeReport['heldOut']>, 'cost' | 'comparison'>): string {
  const { name, accuracyDifference, accuracyDifferenceInterval } = comparison;
  const [lower, upper] = accuracyDifferenceInterval;
  return `${costAgainst(cost, comparison.cost)} ${name}, ${points(accuracyDifference)} points of accuracy (${points(lower)} to ${points(upper)})`;
}

function costAgainst(cost: number, other: number): string {
  if (cost === other) return 'as dear as';
  const factor = Math.max(cost, other) / Math.min(cost, other);
  const words = cost < other ? 'cheaper than' : 'dearer than';
  return Number.isFinite(factor) ? `${Number(factor.toPrecision(3))}x ${words}` : words;
}

function points(difference: number): string {
  const text = percent(difference).replace(' %', '');
  return Number(text) === 0 ? '0.00' : difference > 0 ? `+${text}` : text;
}
