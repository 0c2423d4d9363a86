import { markup, type Markup } from '../markup/markup';
import { formatCompact, formatNumber } from '../markup/numbers';
import { clip, metricLabel } from '../markup/words';
import type { CascadeReport } from './cascade-report';
import { cascadeName, costAgainst, percent, percentInterval, points } from './cascade-words';

/** Title, what the cascade saves, and its facts; all figures are those of the held-out samples, unless it says another. */
export function cascadeHeader(report: CascadeReport, title: string): Markup {
  const { chosen, heldOut, samples, confidence, target, costName = 'cost', level = 0.95 } = report;
  const facts: [string, string | undefined][] = [
    ['Cascade', cascadeName(chosen.members)],
    ['Accuracy', percent(heldOut.accuracy)],
    [`${formatNumber(100 * level)} % interval`, percentInterval(heldOut.accuracyInterval)],
    [`Average ${metricLabel(costName)}`, formatCompact(heldOut.cost)],
    ['Worst case', formatCompact(chosen.worstCaseCost)],
    ['Confidence', confidence && metricLabel(confidence)],
    ['Chosen on', samples && `${formatNumber(samples.selection)} samples`],
    ['Reported on', samples && `${formatNumber(samples.heldOut)} others`],
  ];
  return markup`<header>
<h1>${clip(title, 200)}</h1>
<p>${savings(report)}${target !== undefined && ` Asked for was ${clip(target, 200)}.`}</p>
<dl class="facts">${facts.map(
    ([term, fact]) => fact !== undefined && markup`<div><dt>${term}</dt><dd>${clip(fact, 160)}</dd></div>`,
  )}</dl>
</header>
`;
}

/** What it saves against the model that it is compared with. */
function savings({ heldOut, level = 0.95 }: CascadeReport): Markup {
  const { comparison, cost } = heldOut;
  if (comparison === undefined) return markup`On held-out samples ${percent(heldOut.accuracy)} are right.`;
  const { accuracyDifference, accuracyDifferenceInterval: interval } = comparison;
  return markup`<strong>${costAgainst(cost, comparison)}</strong>, on held-out samples, with ${points(accuracyDifference)} points of accuracy (${formatNumber(100 * level)} % interval ${points(interval[0])} to ${points(interval[1])}).`;
}
