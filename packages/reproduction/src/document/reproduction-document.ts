import { exhibits } from '../catalog';
import { reproduce, type ExhibitResult } from '../result';
import { exhibitSection } from './exhibit-section';
import { markdownTable } from './markdown-table';
import { mismatchSection } from './mismatch-section';

/** `docs/reproduction.md`: every table and figure with its level, the compared numbers, and those that differ. */
export async function reproductionDocument(): Promise<string> {
  const results: ExhibitResult[] = [];
  for (const exhibit of exhibits) results.push(await reproduce(exhibit));
  return (
    [
      '# Reproduction of the thesis',
      'Written by `archipelago reproduce --markdown`; a test proves it current. Do not edit it by hand.',
      LEVELS,
      RULES,
      '## Tables and figures',
      markdownTable(
        ['id', 'title', 'level', 'compared', 'not made'],
        results.map(({ id, title, levels, rows }) => {
          const compared = rows.filter(({ ok }) => ok !== null);
          const unmade = rows.filter(({ ours }) => ours === null);
          return [id, title, levels.join(', '), String(compared.length), String(unmade.length)];
        }),
      ),
      '## Numbers that differ',
      mismatchSection(results),
      '## The numbers',
      ...results.map(exhibitSection),
    ].join('\n\n') + '\n'
  );
}

const LEVELS = `Levels, never blurred:

- \`exact\`: computed; counts, costs, and arithmetic on printed numbers.
- \`tabular\`: read from published tables of real trainings.
- \`trained\`: from our own trainings on small real data; shows a claim's direction, with seeds and intervals.
- \`needs\`: not made; says what data and hardware it takes, and the command.`;

const RULES = `A computed number agrees where it rounds to the printed one. A number that is made from printed ones agrees where numbers that
round to those give one that rounds to it; its tolerance is what their rounding can change, and half a place. For means over
three runs it is also what the printed deviations leave open: "times" and f(x) are not linear, so the mean of f(x) is not f(x) of
the mean. The deviations of chapter 2 are read as those of a sample (n - 1): with n, most of its means are out of reach.`;
