/** Lines of cells, each column padded to its widest cell; `right` names the columns that are flush right. */
export function columns(rows: readonly (readonly string[])[], right: readonly number[] = []): readonly string[] {
  const widths = rows[0]?.map((_, i) => Math.max(...rows.map((cells) => cells[i].length))) ?? [];
  return rows.map((cells) =>
    cells
      .map((cell, i) => (right.includes(i) ? cell.padStart(widths[i]) : cell.padEnd(widths[i])))
      .join('  ')
      .trimEnd(),
  );
}
