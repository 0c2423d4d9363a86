import type { ReportedCascade } from '@archipelago/report';
import { columns } from '../display/columns';
import { count, percent } from '../display/format';
import type { CascadeResult } from './choose';
import { costText } from './cost-text';
import { savingsText } from './savings-text';

/** A chosen cascade for people: the models, the cascade by stages, held-out figures and the front. */
export function resultText(result: CascadeResult): string {
  const { singles, chosen, heldOut, pareto, costName, target, samples, level } = result;
  const models = [
    ['model', 'accuracy', costName],
    ...singles.map(({ name, accuracy, cost }) => [name, percent(accuracy), costText(cost)]),
  ];
  const rows = shownOf(pareto);
  const front = [
    ['accuracy', costName, 'worst', 'cascade'],
    ...rows.map(({ members, accuracy, cost, worstCaseCost }) => [
      percent(accuracy),
      costText(cost),
      costText(worstCaseCost),
      members.join(' > '),
    ]),
  ];
  const [lower, upper] = heldOut.accuracyInterval;
  const shown = rows.length < pareto.length ? `, ${rows.length} of ${pareto.length}` : '';
  return [
    `Models, on the ${count(samples.selection)} samples that the cascade is chosen on:`,
    ...indented(columns(models, [1, 2])),
    '',
    `Chosen: ${target}`,
    ...indented(columns(stageRows(result), [0, 2, 3, 4])),
    `  accuracy ${percent(chosen.accuracy)}, average ${costName} ${costText(chosen.cost)}, worst case ${costText(chosen.worstCaseCost)}`,
    '',
    `On ${count(samples.heldOut)} held-out samples:`,
    `  accuracy ${percent(heldOut.accuracy)} (${100 * level} % interval ${percent(lower).replace(' %', '')} to ${percent(upper)}), average ${costName} ${costText(heldOut.cost)}`,
    `  ${savingsText(heldOut)}`,
    '',
    `Pareto front${shown}, on the samples that the cascade is chosen on:`,
    ...indented(columns(front, [0, 1, 2])),
    '',
  ].join('\n');
}

function stageRows({ singles, chosen, costName }: CascadeResult): readonly (readonly string[])[] {
  const { members, thresholds, exitRatios } = chosen;
  return [
    ['stage', 'model', costName, 'leaves from', 'leave'],
    ...members.map((member, k) => [
      String(k + 1),
      member,
      costText(singles.find(({ name }) => name === member)!.cost),
      thresholdText(thresholds[k]),
      percent(exitRatios[k]),
    ]),
  ];
}

function thresholdText(threshold: ReportedCascade['thresholds'][number] | undefined): string {
  if (threshold === undefined) return 'all';
  const text = (value: number): string => String(Number(value.toPrecision(4)));
  if (typeof threshold === 'number') return text(threshold);
  const least = threshold.reduce((a, b) => Math.min(a, b));
  const most = threshold.reduce((a, b) => Math.max(a, b));
  return `${text(least)} to ${text(most)} by class`;
}

/** Rows of the front that are printed; JSON and the page have all of it. */
const ROWS = 12;

/** An even choice with both ends. */
function shownOf<T>(rows: readonly T[]): readonly T[] {
  if (rows.length <= ROWS) return rows;
  return Array.from({ length: ROWS }, (_, i) => rows[Math.round((i * (rows.length - 1)) / (ROWS - 1))]);
}

function indented(lines: readonly string[]): readonly string[] {
  return lines.map((line) => `  ${line}`);
}
