const COUNT = 3;
/** Longer names are compared by their beginning. */
const LENGTH = 64;

/** A letter that is missing at the end counts this much of an edit: `vgg-19` is nearer to `vgg19-cifar` than to `i3d`. */
const TAIL = 0.1;

/** The three known names that are the fewest edits away from `name`, nearest first. */
export function nearestNames(name: string, known: readonly string[]): readonly string[] {
  const wanted = name.toLowerCase().slice(0, LENGTH);
  return known
    .map((other) => ({ other, distance: distanceTo(wanted, other) }))
    .sort((a, b) => a.distance - b.distance)
    .slice(0, COUNT)
    .map(({ other }) => other);
}

/** Insertions, deletions and replacements of one character that make `a` a beginning of `b`, and what is left of `b`. */
function distanceTo(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      next.push(Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1)));
    }
    row = next;
  }
  return Math.min(...row.map((edits, j) => edits + TAIL * (b.length - j)));
}
