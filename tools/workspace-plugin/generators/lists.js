/**
 * Adds `line` among the lines of `file` that match `siblings`, where it sorts by the path it ends with; these are the
 * imports and exports of an index.
 */
export function insertSorted(tree, file, { line, siblings }) {
  const lines = tree.read(file, 'utf-8').split('\n');
  const path = (text) => /'([^']+)';$/.exec(text)?.[1] ?? '';
  const places = lines.flatMap((text, index) => (siblings.test(text) ? [index] : []));
  if (places.length === 0) throw new Error(`${file}: found no line like ${siblings} beside which to put: ${line}`);
  const after = places.filter((index) => path(lines[index]) < path(line)).at(-1);
  lines.splice(after === undefined ? places[0] : after + 1, 0, line);
  tree.write(file, lines.join('\n'));
}

/** Adds `item` at the end of the one array literal of `file` that is mapped to a registry: `[ … ].map(`. */
export function appendItem(tree, file, item) {
  const text = tree.read(file, 'utf-8');
  const end = text.indexOf('\n  ].map(');
  if (end < 0) throw new Error(`${file}: found no list that ends with \`].map(\` to put ${item} in`);
  tree.write(file, `${text.slice(0, end)}\n    ${item},${text.slice(end)}`);
}

/** Puts `text` before the one line of `file` that begins with `anchor`. */
export function insertBefore(tree, file, { anchor, text }) {
  const content = tree.read(file, 'utf-8');
  const at = content.indexOf(`\n${anchor}`);
  if (at < 0) throw new Error(`${file}: found no line that begins with ${anchor.trim()}`);
  // Without the empty line that stands before the anchor.
  tree.write(file, `${content.slice(0, at).trimEnd()}\n${text}${content.slice(at)}`);
}
