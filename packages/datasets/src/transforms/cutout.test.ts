import { createRandom } from '@archipelago/numerics';
import { expect, test } from 'vitest';
import { cutout } from './cutout';

/** Where a 32×32 image of ones is cut, as top, bottom, left, right; the same in all channels. */
function cut(size: number | undefined, seed: number): { rows: number[]; columns: number[]; zeros: number } {
  const source = new Float32Array(3 * 32 * 32).fill(1);
  const target = new Float32Array(source.length);
  cutout({ size }).apply(source, target, { shape: [3, 32, 32], random: createRandom(seed) });
  const rows = new Set<number>();
  const columns = new Set<number>();
  let zeros = 0;
  expect(target.every((value, i) => value === target[i % 1024] && (value === 0 || value === 1))).toBe(true);
  for (let i = 0; i < 1024; i++) {
    if (target[i] === 1) continue;
    zeros++;
    rows.add(Math.floor(i / 32));
    columns.add(i % 32);
  }
  return { rows: [...rows], columns: [...columns].sort((a, b) => a - b), zeros };
}

test('cutout() sets the part of a 16×16 square that lies inside to zero, in all channels', () => {
  for (let seed = 0; seed < 200; seed++) {
    const random = createRandom(seed);
    const [top, left] = [random.integer(32) - 8, random.integer(32) - 8];
    const inside = (first: number): number[] =>
      Array.from({ length: 16 }, (_, i) => first + i).filter((at) => at >= 0 && at < 32);
    const { rows, columns, zeros } = cut(undefined, seed);
    expect(rows).toEqual(inside(top));
    expect(columns).toEqual(inside(left));
    expect(zeros).toBe(rows.length * columns.length);
  }
});

test('a square of size 1 is the centre, and a large one is everything', () => {
  expect(cut(1, 3).zeros).toBe(1);
  expect(cut(64, 3).zeros).toBe(1024);
});

test.each([0, -2, 1.5, NaN])('a size of %s is a BAD_OPTION', (size) => {
  expect(() => cutout({ size })).toThrow(expect.objectContaining({ code: 'BAD_OPTION' }));
});
