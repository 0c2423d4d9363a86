import { createRandom } from '@archipelago/numerics';
import { describe, expect, it } from 'vitest';
import type { CompressionAction } from './action';
import { tinyTeacher } from './fixtures';
import { compressionSpace } from './space';

const space = compressionSpace(tinyTeacher());

/** How many widths, layers and skips of two actions differ. */
function differences(a: CompressionAction, b: CompressionAction): readonly [number, number, number] {
  const unshared = (x: readonly unknown[], y: readonly unknown[]) => {
    const [left, right] = [x, y].map((list) => new Set(list.map((item) => JSON.stringify(item))));
    return [...left].filter((key) => !right.has(key)).length + [...right].filter((key) => !left.has(key)).length;
  };
  const widths = space.groups.filter(({ id, channels }) => (a.widths[id] ?? channels) !== (b.widths[id] ?? channels));
  return [widths.length, unshared(a.removed, b.removed), unshared(a.skips, b.skips)];
}

describe('CompressionSpace.mutate', () => {
  it('changes one width, one layer (with the skips to it) or one skip, each at times', () => {
    const random = createRandom('mutate');
    const kinds = { width: 0, layer: 0, skip: 0 };
    for (let i = 0; i < 600; i++) {
      const action = space.sample(random);
      const mutant = space.mutate(action, random);
      expect(space.contains(mutant)).toBe(true);
      const [widths, layers, skips] = differences(action, mutant);
      if (layers === 0) expect(widths + skips).toBe(1);
      else expect([widths, layers]).toEqual([0, 1]);
      kinds[layers > 0 ? 'layer' : skips > 0 ? 'skip' : 'width']++;
    }
    expect(Math.min(...Object.values(kinds))).toBeGreaterThan(150);
  });

  it('reaches every width, layer and skip from the teacher', () => {
    const random = createRandom('reach');
    const seen = new Set<string>();
    for (let i = 0; i < 2000; i++) seen.add(JSON.stringify(space.mutate(space.identity, random)));
    const widths = space.groups.reduce((sum, { channels, divisor }) => sum + channels / divisor - 1, 0);
    expect(seen.size).toBe(widths + space.removable.length + space.pairs.length);
  });

  it('writes equal students alike: back and forth is the same action, and lists are in order', () => {
    const random = createRandom('order');
    let action = space.identity;
    for (let i = 0; i < 200; i++) action = space.mutate(action, random);
    expect(action.removed).toEqual(space.removable.filter((id) => action.removed.includes(id)));
    const keys = action.skips.map((skip) => JSON.stringify(skip));
    const ordered = space.pairs.map(({ from, to }) => JSON.stringify([from, to]));
    expect(keys).toEqual(ordered.filter((key) => keys.includes(key)));
  });

  it('changes just what is switched on', () => {
    const narrow = compressionSpace(tinyTeacher(), { removal: false, skips: false });
    const random = createRandom(1);
    for (let i = 0; i < 20; i++) {
      expect(narrow.mutate(narrow.identity, random)).toMatchObject({ removed: [], skips: [] });
    }
  });
});

describe('CompressionSpace.identity', () => {
  it('is an action of the space that builds the teacher', () => {
    expect(space.contains(space.identity)).toBe(true);
    expect(space.build(space.identity).nodes).toEqual(space.teacher.nodes);
  });
});
