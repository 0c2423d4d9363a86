import type { ChannelGroup, Skip } from '@archipelago/graph-ir';
import type { Random } from '@archipelago/numerics';
import type { CompressionAction } from './action';

/** What may change in an action. */
export interface Choices {
  readonly removable: readonly string[];
  readonly groups: readonly ChannelGroup[];
  readonly pairs: readonly Skip[];
}

/**
 * One random change, of a kind that is drawn first among those that are possible: another width for one group, each of
 * its widths equally likely; one layer removed or put back; one skip added or taken away. Removing a layer takes the
 * skips that lead to it along. Lists keep the order of `choices`, so that equal students have equal actions.
 */
export function mutateAction(choices: Choices, action: CompressionAction, random: Random): CompressionAction {
  const { removable, groups, pairs } = choices;
  const gone = new Set(action.removed);
  const elastic = groups.filter(({ channels, divisor }) => channels > divisor);
  const open = pairs.filter(({ to }) => !gone.has(to));
  const changes: (() => CompressionAction)[] = [];
  if (elastic.length > 0) changes.push(() => resize(action, random.pick(elastic), random));
  if (removable.length > 0) changes.push(() => toggleLayer(action, random.pick(removable), choices));
  if (open.length > 0) changes.push(() => toggleSkip(action, random.pick(open), choices));
  return random.pick(changes)();
}

function resize(action: CompressionAction, { id, channels, divisor }: ChannelGroup, random: Random): CompressionAction {
  const present = action.widths[id] ?? channels;
  const other = divisor * (1 + random.integer(channels / divisor - 1));
  return { ...action, widths: { ...action.widths, [id]: other < present ? other : other + divisor } };
}

function toggleLayer(action: CompressionAction, layer: string, { removable }: Choices): CompressionAction {
  const gone = new Set(action.removed);
  if (!gone.delete(layer)) gone.add(layer);
  return {
    ...action,
    removed: removable.filter((id) => gone.has(id)),
    skips: action.skips.filter(([, to]) => !gone.has(to)),
  };
}

function toggleSkip(action: CompressionAction, { from, to }: Skip, { pairs }: Choices): CompressionAction {
  const rest = action.skips.filter((skip) => skip[0] !== from || skip[1] !== to);
  if (rest.length < action.skips.length) return { ...action, skips: rest };
  const place = new Map(pairs.map((pair, i) => [keyOf(pair.from, pair.to), i]));
  const skips = [...action.skips, [from, to] as const];
  return { ...action, skips: skips.sort((a, b) => place.get(keyOf(...a))! - place.get(keyOf(...b))!) };
}

function keyOf(from: string, to: string): string {
  return JSON.stringify([from, to]);
}
