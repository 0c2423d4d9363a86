import { rowText, type ExhibitResult, type Needs, type Row } from '@archipelago/reproduction';
import { columns } from '../display/columns';

const head = ['', '', 'thesis', 'here', 'distance', ''];

/** The numbers of a table or figure beside those of the thesis, with the reasons of those that differ. */
export function resultText({ id, kind, title, level, needs, rows }: ExhibitResult): string {
  const name = kind === 'table' ? `Table ${id}` : `Figure ${id.replace('figure-', '')}`;
  const cells = rows.map((row) => {
    const { label, quantity, paper, ours, distance, verdict } = rowText(row);
    return [label, quantity, paper, ours, distance, verdict];
  });
  return [
    `${name}: ${title}`,
    `level: ${level}`,
    '',
    ...(rows.length === 0 ? [] : [...columns([head, ...cells], [2, 3, 4]), '']),
    ...reasons(rows),
    ...needs.flatMap(needsLines),
  ].join('\n');
}

function reasons(rows: readonly Row[]): readonly string[] {
  const known = rows.filter(({ expected }) => expected === 'mismatch');
  if (known.length === 0) return [];
  return ['differs:', ...known.map(({ label, quantity, note }) => `  ${label}, ${quantity}: ${note}`), ''];
}

function needsLines({ data, hardware, command, exists = false, remark }: Needs): readonly string[] {
  return [
    'needs:',
    `  data      ${data}`,
    `  hardware  ${hardware}`,
    `  command   ${command}${exists ? '' : ' (not there yet)'}`,
    ...(remark === undefined ? [] : [`  but       ${remark}`]),
    '',
  ];
}
