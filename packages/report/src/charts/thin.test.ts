import fc from 'fast-check';
import { expect, test } from 'vitest';
import { thin } from './thin';

test('thin keeps everything up to the limit', () => {
  expect(thin([1, 2, 3], 3)).toEqual({ kept: [1, 2, 3], of: 3 });
});

test('thin([0 … 99], 5) keeps both ends and an even choice', () => {
  const numbers = Array.from({ length: 100 }, (_, i) => i);
  expect(thin(numbers, 5).kept).toEqual([0, 25, 50, 74, 99]);
});

test('thin keeps at most the limit, what matters first, in order', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 1, max: 20 }), (amount, limit) => {
      const numbers = Array.from({ length: amount }, (_, i) => i);
      const matters = (i: number): boolean => i % 9 === 4;
      const { kept, of } = thin(numbers, limit, matters);
      expect(of).toBe(amount);
      expect(kept.length).toBe(Math.min(amount, limit));
      expect([...kept].sort((a, b) => a - b)).toEqual(kept);
      const needed = numbers.filter(matters);
      if (needed.length <= limit) expect(kept).toEqual(expect.arrayContaining(needed));
    }),
    { seed: 5 },
  );
});
