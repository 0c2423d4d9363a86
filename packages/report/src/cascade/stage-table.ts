import { markup, type Markup } from '../markup/markup';
import { formatCompact } from '../markup/numbers';
import { clip, metricLabel } from '../markup/words';
import type { CascadeReport } from './cascade-report';
import { percent, thresholdText } from './cascade-words';

/** A row a stage: what runs, what a sample has cost by then, from which confidence on it leaves, and how many do. */
export function stageTable({ singles, chosen, costName = 'cost' }: CascadeReport): Markup {
  const { members, thresholds, exitRatios } = chosen;
  const costs = members.map((name) => singles.find((single) => single.name === name)?.cost);
  const name = metricLabel(costName);
  let soFar: number | undefined = 0;
  const rows = members.map((member, i) => {
    const own = costs[i];
    soFar = soFar === undefined || own === undefined ? undefined : soFar + own;
    return markup`<tr><td class="number">${i + 1}</td><th scope="row">${clip(member, 60)}</th><td class="number">${costText(own)}</td><td class="number">${costText(soFar)}</td><td class="number">${stageThreshold(thresholds[i])}</td><td class="number">${percent(exitRatios[i])}</td></tr>
`;
  });
  return markup`<table>
<thead><tr><th scope="col" class="number">stage</th><th scope="col">model</th><th scope="col" class="number">${name}</th><th scope="col" class="number">in all</th><th scope="col" class="number">leaves from</th><th scope="col" class="number">leave</th></tr></thead>
<tbody>
${rows}</tbody>
</table>`;
}

function costText(cost: number | undefined): string {
  return formatCompact(cost ?? NaN, 4);
}

/** The last stage has none. */
function stageThreshold(threshold: number | readonly number[] | undefined): string {
  if (threshold === undefined) return 'all';
  if (typeof threshold === 'number') return thresholdText(threshold);
  const least = threshold.reduce((a, b) => Math.min(a, b), Infinity);
  const most = threshold.reduce((a, b) => Math.max(a, b), -Infinity);
  return `${thresholdText(least)} to ${thresholdText(most)}`;
}
