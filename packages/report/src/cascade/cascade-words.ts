import { formatNumber, formatRatio } from '../markup/numbers';
import { clip } from '../markup/words';
import type { ReportedInterval } from './cascade-report';

/** `small → middle → large`. */
export function cascadeName(members: readonly string[]): string {
  return members.map((name) => clip(name, 40)).join(' \u2192 ');
}

/** A share of 1 as `81.39 %`. */
export function percent(share: number, digits = 2): string {
  return `${(100 * share).toFixed(digits)} %`.replace('-', '\u2212');
}

/** `81.10 to 83.02 %`. */
export function percentInterval([lower, upper]: ReportedInterval): string {
  return `${percent(lower).replace(' %', '')} to ${percent(upper)}`;
}

/** A difference of shares in points, with its sign: `+0.31`. */
export function points(difference: number): string {
  const text = (100 * difference).toFixed(2);
  return Number(text) === 0 ? '0.00' : `${difference > 0 ? '+' : ''}${text}`.replace('-', '\u2212');
}

/** `2.3× cheaper than X` or `1.4× dearer than X`; without a factor where one of them costs nothing. */
export function costAgainst(cost: number, against: { readonly name: string; readonly cost: number }): string {
  const name = clip(against.name, 60);
  if (cost === against.cost) return `As dear as ${name}`;
  const cheaper = cost < against.cost;
  const [less, more] = cheaper ? [cost, against.cost] : [against.cost, cost];
  const factor = less > 0 ? `${formatRatio(more / less)} ` : '';
  const words = `${factor}${cheaper ? 'cheaper' : 'dearer'} than ${name}`;
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Beyond what a confidence can be: thresholds that no sample reaches are as large as numbers get. */
const BEYOND = 1e300;

/** A threshold in a table. */
export function thresholdText(threshold: number): string {
  return threshold >= BEYOND ? 'never' : formatNumber(threshold, 4);
}
