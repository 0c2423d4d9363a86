/**
 * A set of strings as plain JSON that is never changed in place: sorted runs whose lengths are powers of two, the
 * longest first. Adding merges equal runs, O(log n) a string on average; looking up is a binary search in each run.
 */
export type Seen = readonly (readonly string[])[];

export const nothingSeen: Seen = [];

/** `seen` with `key` in it. */
export function addSeen(seen: Seen, key: string): Seen {
  if (hasSeen(seen, key)) return seen;
  let run: readonly string[] = [key];
  let kept = seen.length;
  while (kept > 0 && seen[kept - 1].length === run.length) run = merge(seen[--kept], run);
  return [...seen.slice(0, kept), run];
}

export function hasSeen(seen: Seen, key: string): boolean {
  return seen.some((run) => {
    let [low, high] = [0, run.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (run[middle] < key) low = middle + 1;
      else high = middle;
    }
    return run[low] === key;
  });
}

function merge(a: readonly string[], b: readonly string[]): string[] {
  const merged: string[] = [];
  let [i, j] = [0, 0];
  while (i < a.length && j < b.length) merged.push(a[i] < b[j] ? a[i++] : b[j++]);
  return [...merged, ...a.slice(i), ...b.slice(j)];
}
