import {
  addSkips,
  channelGroupsByWidth,
  compatiblePairs,
  removableLayers,
  removeLayers,
  shrinkChannels,
  type Graph,
} from '@archipelago/graph-ir';
import type { Random } from '@archipelago/numerics';

/** Students of a teacher, drawn as the authors of ESNAC do: removal, shrinkage, skips. */
export function drawStudents(teacher: Graph, count: number, random: Random): Graph[] {
  const removable = removableLayers(teacher);
  const groups = channelGroupsByWidth(teacher);
  const pairs = compatiblePairs(teacher);
  return Array.from({ length: count }, () => {
    const shrunk = shrinkChannels(
      teacher,
      groups.map((group) => ({ group, to: Math.max(1, Math.floor((1 - random.uniform()) * group.channels)) })),
    );
    const removal = random.pick([0.3, 0.4, 0.5, 0.6, 0.7]);
    const removed = removable.filter(() => random.boolean(removal));
    const added = random.pick([0.003, 0.005, 0.01, 0.03, 0.05]);
    return addSkips(
      removeLayers(shrunk, removed),
      pairs.filter(({ to }) => !removed.includes(to) && random.boolean(added)),
    );
  });
}
