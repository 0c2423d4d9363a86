/** Names without the beginning that all of them share, up to its last separator: `net-b0`, `net-b1` become `b0`, `b1`. */
export function shortNames(names: readonly string[]): readonly string[] {
  const [first] = names;
  if (names.length < 2) return names;
  let shared = first.length;
  for (const name of names) {
    let same = 0;
    while (same < shared && name[same] === first[same]) same++;
    shared = same;
  }
  const cut = Math.max(...['-', '_', '.', '/', ' '].map((mark) => first.slice(0, shared).lastIndexOf(mark))) + 1;
  return names.every((name) => name.length > cut) ? names.map((name) => name.slice(cut)) : names;
}
