import { markup, type Markup } from '../markup/markup';
import { formatCompact } from '../markup/numbers';
import { clip, metricLabel } from '../markup/words';
import type { CascadeReport } from './cascade-report';
import { percent } from './cascade-words';

/** All models from the cheapest on: cost, accuracy by itself, and how often the chosen cascade holds it. */
export function modelsTable({ singles, chosen, costName = 'cost' }: CascadeReport): Markup {
  const sorted = [...singles].sort((a, b) => a.cost - b.cost || a.accuracy - b.accuracy);
  return markup`<table class="sortable">
<thead><tr><th scope="col">model</th><th scope="col" class="number">${metricLabel(costName)}</th><th scope="col" class="number">accuracy</th><th scope="col" class="number">used</th></tr></thead>
<tbody>
${sorted.map(({ name, cost, accuracy }) => {
  const times = chosen.members.filter((member) => member === name).length;
  return markup`<tr><th scope="row">${clip(name, 60)}</th><td class="number" data-v="${cost}">${formatCompact(cost, 4)}</td><td class="number" data-v="${accuracy}">${percent(accuracy)}</td><td class="number" data-v="${times}">${times === 0 ? '' : `${times}\u00d7`}</td></tr>
`;
})}</tbody>
</table>`;
}
