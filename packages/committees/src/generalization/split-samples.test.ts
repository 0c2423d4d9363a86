import { createRandom } from '@archipelago/numerics';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitSamples } from './split-samples';

test('both parts together are all samples, each once; the share holds, of each class to within one', () => {
  const labels = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 4, maxLength: 60 });
  fc.assert(
    fc.property(labels, fc.integer(), fc.constantFrom(0.3, 0.5, 0.7), (own, seed, fraction) => {
      const { select, report } = splitSamples(own, { random: createRandom(seed), fraction });
      expect([...select, ...report].sort((a, b) => a - b)).toEqual(own.map((_, i) => i));
      expect(select).toHaveLength(Math.round(fraction * own.length));
      for (const label of new Set(own)) {
        const share = fraction * own.filter((other) => other === label).length;
        expect(Math.abs([...select].filter((i) => own[i] === label).length - share)).toBeLessThan(1);
      }
    }),
    { seed: 11, numRuns: 200 },
  );
});

test('every sample is as likely in either part; another seed gives another split, the same seed the same', () => {
  const counts = new Array<number>(20).fill(0);
  for (let seed = 0; seed < 2000; seed++) {
    for (const i of splitSamples(20, { random: createRandom(seed) }).select) counts[i]++;
  }
  for (const count of counts) expect(Math.abs(count - 1000)).toBeLessThan(5 * Math.sqrt(500));
  const split = (seed: number) => splitSamples(100, { random: createRandom(seed) });
  expect(split(3)).toEqual(split(3));
  expect(split(3)).not.toEqual(split(4));
});

test('refuses parts that would be empty, and strata without labels', () => {
  const random = createRandom(1);
  const bad = expect.objectContaining({ code: 'BAD_OPTION' }) as Error;
  for (const fraction of [0, 1, NaN, 0.01]) expect(() => splitSamples(10, { random, fraction })).toThrow(bad);
  expect(() => splitSamples(10, { random, stratified: true })).toThrow(bad);
});
