import type { Size } from './block-size';
import type { PlacedColumn, Position, Way } from './layout-column';

/** Columns side by side, in as many rows as the width needs, and the ways between them. */
export interface Arrangement extends Size {
  readonly columns: readonly { readonly column: PlacedColumn; readonly at: Position }[];
  /** From the foot of each column to the top of the next. */
  readonly links: readonly Way[];
}

/** Room between columns, without that of the lanes in which links run. */
const gap = 26;
const lane = 6;

/** Puts columns in rows that are at most `width` wide, where a column alone is not wider. */
export function arrangeColumns(columns: readonly PlacedColumn[], width: number): Arrangement {
  const lanes = lane * columns.reduce((most, { exits }) => Math.max(most, exits.length), 0);
  const gutter = gap + lanes;
  const rows: PlacedColumn[][] = [];
  let used = Infinity;
  for (const column of columns) {
    if (used + gutter + column.width > width) {
      rows.push([]);
      used = -gutter;
    }
    rows[rows.length - 1].push(column);
    used += gutter + column.width;
  }

  const placed: { column: PlacedColumn; at: Position; row: number; rowBottom: number }[] = [];
  // Links come over the top of the second column.
  let y = rows[0].length > 1 ? lanes : 0;
  let reach = 0;
  rows.forEach((row, i) => {
    const height = row.reduce((most, column) => Math.max(most, column.height), 0);
    let x = 0;
    for (const column of row) {
      placed.push({ column, at: { x, y }, row: i, rowBottom: y + height });
      x += column.width + gutter;
    }
    reach = Math.max(reach, x - gutter);
    y += height + gap + 2 * lanes;
  });

  const links = placed.slice(1).flatMap((next, i): Way[] => {
    const last = placed[i];
    const sameRow = next.row === last.row;
    return last.column.exits.map((exit, order): Way => {
      const entry = next.column.entries.find(({ key }) => key === exit.key)!;
      const from = { x: last.at.x + exit.x, y: last.at.y + last.column.height };
      const to = { x: next.at.x + entry.x, y: next.at.y };
      const below = (sameRow ? from.y : last.rowBottom) + lane * (order + 1);
      const above = to.y - lane * (last.column.exits.length - order);
      const between = next.at.x - gutter / 2 + lane * (order - (last.column.exits.length - 1) / 2);
      const turns = sameRow
        ? [at(from.x, below), at(between, below), at(between, above), at(to.x, above)]
        : [at(from.x, below), at(to.x, below)];
      return { points: [from, ...turns, to], ghost: exit.ghost, arrow: false };
    });
  });
  return { width: reach, height: y - gap - 2 * lanes, columns: placed, links };
}

function at(x: number, y: number): Position {
  return { x, y };
}
