/** Which items were chosen, in their order, and how many there were. */
export interface Thinned<T> {
  readonly kept: readonly T[];
  readonly of: number;
}

/** At most `limit` items: those that `matters` names first, then an even choice of the others, in their order. */
export function thin<T>(items: readonly T[], limit: number, matters: (item: T) => boolean = () => false): Thinned<T> {
  if (items.length <= limit) return { kept: items, of: items.length };
  const needed = even(items.filter(matters), limit);
  const others = even(
    items.filter((item) => !matters(item)),
    limit - needed.length,
  );
  const chosen = new Set([...needed, ...others]);
  return { kept: items.filter((item) => chosen.has(item)), of: items.length };
}

/** At most `limit` items, evenly spaced and with both ends. */
function even<T>(items: readonly T[], limit: number): T[] {
  if (items.length <= limit) return [...items];
  if (limit < 2) return items.slice(0, Math.max(0, limit));
  return Array.from({ length: limit }, (_, i) => items[Math.round((i * (items.length - 1)) / (limit - 1))]);
}
