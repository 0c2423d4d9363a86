import type { Needs } from '../level';
import type { ExhibitResult } from '../result';
import { rowText } from '../row-text';
import { markdownTable } from './markdown-table';

/** A table or figure: its level, its compared numbers and what the others take. */
export function exhibitSection({ id, kind, title, level, needs, rows }: ExhibitResult): string {
  const name = kind === 'table' ? `Table ${id}` : `Figure ${id.replace('figure-', '')}`;
  const made = rows.filter(({ ours }) => ours !== null).map(rowText);
  const unmade = rows.length - made.length;
  const paragraphs = [`### ${name}: ${title}`, `Level: ${level}.`];
  if (made.length > 0) {
    paragraphs.push(
      markdownTable(
        ['of', 'number', 'thesis', 'here', 'tolerance', ''],
        made.map(({ label, quantity, paper, ours, tolerance, verdict }) => [
          label,
          quantity,
          paper,
          ours,
          tolerance,
          verdict,
        ]),
      ),
    );
  }
  if (unmade > 0) paragraphs.push(`${unmade} ${unmade === 1 ? 'number is' : 'numbers are'} not made.`);
  paragraphs.push(...needs.map(needsText));
  return paragraphs.join('\n\n');
}

function needsText({ data, hardware, command, exists = false, remark }: Needs): string {
  return [
    `- data: ${data}`,
    `- hardware: ${hardware}`,
    `- command: \`${command}\`${exists ? '' : ' (not there yet)'}`,
    ...(remark === undefined ? [] : [`- but: ${remark}`]),
  ].join('\n');
}
