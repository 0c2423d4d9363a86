import { markup, type Markup } from '../markup/markup';
import { formatCompact, formatNumber } from '../markup/numbers';
import { clip, metricLabel } from '../markup/words';
import type { CascadeReport, HeldOutModel, ReportedModel } from './cascade-report';
import { percent, percentInterval } from './cascade-words';

interface Line {
  readonly name: string;
  readonly before: Pick<ReportedModel, 'accuracy'> | undefined;
  readonly after: Omit<HeldOutModel, 'name'>;
}

/** The chosen cascade, and each model by itself, on the samples it was chosen on and on the held-out ones. */
export function heldOutTable({ singles, chosen, heldOut, costName = 'cost', level = 0.95 }: CascadeReport): Markup {
  const lines: Line[] = [{ name: 'the cascade', before: chosen, after: heldOut }];
  for (const model of heldOut.singles ?? []) {
    const before = singles.find((single) => single.name === model.name);
    lines.push({ name: model.name, before, after: model });
  }
  return markup`<table>
<thead><tr><th scope="col">committee</th><th scope="col" class="number">accuracy, chosen on</th><th scope="col" class="number">accuracy, held out</th><th scope="col" class="number">${formatNumber(100 * level)} % interval</th><th scope="col" class="number">average ${metricLabel(costName)}, held out</th></tr></thead>
<tbody>
${lines.map(
  (line) =>
    markup`<tr><th scope="row">${clip(line.name, 60)}</th><td class="number">${line.before ? percent(line.before.accuracy) : '\u2013'}</td><td class="number">${percent(line.after.accuracy)}</td><td class="number">${percentInterval(line.after.accuracyInterval)}</td><td class="number">${formatCompact(line.after.cost, 4)}</td></tr>
`,
)}</tbody>
</table>`;
}
