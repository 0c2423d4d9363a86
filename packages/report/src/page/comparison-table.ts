import { markup, type Markup } from '../markup/markup';
import { formatNumber, formatRatio } from '../markup/numbers';
import { metricLabel } from '../markup/words';

/** One metric of two networks. */
export interface ComparedMetric {
  readonly metric: string;
  readonly reference: number;
  readonly value: number;
}

/** The best network beside the one it is compared with, metric by metric. */
export function comparisonTable(rows: readonly ComparedMetric[], reference: string): Markup {
  return markup`<table>
<caption class="quiet">Compared with ${reference}</caption>
<thead><tr><th scope="col">metric</th><th scope="col" class="number">${reference}</th><th scope="col" class="number">best trial</th><th scope="col" class="number">change</th></tr></thead>
<tbody>
${rows.map(
  (row) =>
    markup`<tr><th scope="row">${metricLabel(row.metric)}</th><td class="number">${formatNumber(row.reference)}</td><td class="number">${formatNumber(row.value)}</td><td class="number">${changeOf(row)}</td></tr>
`,
)}</tbody>
</table>`;
}

/** Fractions and negative numbers change by a difference, sizes by a factor. */
export function changeOf({ reference, value }: ComparedMetric): string {
  if (value === reference) return 'none';
  if (Math.max(reference, value) <= 2 || Math.min(reference, value) <= 0) {
    const sign = value > reference ? '+' : '';
    return sign + formatNumber(value - reference, 3);
  }
  return value < reference ? `${formatRatio(reference / value)} less` : `${formatRatio(value / reference)} more`;
}
