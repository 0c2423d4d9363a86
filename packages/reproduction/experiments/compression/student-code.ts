import type { CompressionAction, CompressionSpace } from '@archipelago/bo';

/**
 * A student as a short text: the width of each group, a digit a removable layer (1 where it is removed), and the places
 * of its skips among the pairs of the space: `7.12.33 010011 3.17`.
 */
export function studentCode(space: CompressionSpace, { widths, removed, skips }: CompressionAction): string {
  const gone = new Set(removed);
  const pairs = new Map(space.pairs.map(({ from, to }, place) => [`${from} ${to}`, place]));
  const places = skips.map(([from, to]) => pairs.get(`${from} ${to}`)!).sort((a, b) => a - b);
  return [
    space.groups.map(({ id, channels }) => widths[id] ?? channels).join('.'),
    space.removable.map((id) => (gone.has(id) ? 1 : 0)).join(''),
    places.join('.') || '-',
  ].join(' ');
}

/** The student of a code. */
export function studentOf(space: CompressionSpace, code: string): CompressionAction {
  const [widths, removed, skips] = code.split(' ');
  return {
    widths: Object.fromEntries(widths.split('.').map((width, place) => [space.groups[place].id, Number(width)])),
    removed: space.removable.filter((_, place) => removed[place] === '1'),
    skips:
      skips === '-'
        ? []
        : skips.split('.').map((place) => {
            const { from, to } = space.pairs[Number(place)];
            return [from, to] as const;
          }),
  };
}
