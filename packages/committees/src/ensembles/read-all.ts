import type { Scores } from '../members/output';

/** The same rows of all members; a promise only where one of them promises. */
export function readAll<T>(
  members: readonly Scores[],
  rows: { readonly begin: number; readonly end: number },
  use: (blocks: readonly ArrayLike<number>[]) => T,
): T | Promise<T> {
  const blocks = members.map((scores) => scores.read(rows.begin, rows.end));
  return blocks.some((block) => block instanceof Promise)
    ? Promise.all(blocks).then(use)
    : use(blocks as readonly ArrayLike<number>[]);
}
