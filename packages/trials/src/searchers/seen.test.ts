import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addSeen, hasSeen, nothingSeen } from './seen';
import type { Seen } from './seen';

test('addSeen and hasSeen are a set, whose runs are sorted and halve in length', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 3 })), fc.string({ maxLength: 3 }), (keys, other) => {
      const seen = keys.reduce<Seen>(addSeen, nothingSeen);
      const set = new Set(keys);
      for (const key of [...keys, other]) expect(hasSeen(seen, key)).toBe(set.has(key));
      expect(seen.flat()).toHaveLength(set.size);
      for (const [i, run] of seen.entries()) {
        expect([...run].sort()).toEqual(run);
        if (i > 0) expect(run.length).toBeLessThan(seen[i - 1].length);
      }
    }),
    { seed: 1 },
  );
});

test('addSeen leaves its argument as it is', () => {
  const before = addSeen(nothingSeen, 'a');
  addSeen(before, 'b');
  expect(before).toEqual([['a']]);
});

test('20,000 keys make at most 15 runs', () => {
  let seen = nothingSeen;
  for (let i = 0; i < 20_000; i++) seen = addSeen(seen, String(i));
  expect(seen.length).toBeLessThanOrEqual(15);
  expect(hasSeen(seen, '19999')).toBe(true);
  expect(hasSeen(seen, '20000')).toBe(false);
});
