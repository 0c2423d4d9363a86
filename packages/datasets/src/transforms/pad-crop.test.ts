import { createRandom } from '@archipelago/numerics';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { padCrop } from './pad-crop';

test('padCrop gives a window of the zero-padded image', () => {
  fc.assert(
    fc.property(
      fc.integer(),
      fc.nat(4),
      fc.integer({ min: 1, max: 5 }),
      fc.integer({ min: 1, max: 5 }),
      (seed, padding, height, width) => {
        const channels = 2;
        const source = Float32Array.from({ length: channels * height * width }, (_, i) => i + 1);
        const target = new Float32Array(source.length).fill(-1);
        padCrop({ padding }).apply(source, target, { shape: [channels, height, width], random: createRandom(seed) });
        const random = createRandom(seed);
        const down = random.integer(2 * padding + 1) - padding;
        const right = random.integer(2 * padding + 1) - padding;
        for (let c = 0; c < channels; c++) {
          for (let y = 0; y < height; y++) {
            for (let x = 0; x < width; x++) {
              const inside = y + down >= 0 && y + down < height && x + right >= 0 && x + right < width;
              const expected = inside ? source[(c * height + y + down) * width + x + right] : 0;
              expect(target[(c * height + y) * width + x]).toBe(expected);
            }
          }
        }
      },
    ),
    { seed: 7 },
  );
});

test('padCrop({ padding: 1 }) makes all 9 shifts of a 3×3 image, each about as often', () => {
  const source = Float32Array.from({ length: 9 }, (_, i) => i + 1);
  const counts = new Map<string, number>();
  const random = createRandom(1);
  const transform = padCrop({ padding: 1 });
  for (let i = 0; i < 900; i++) {
    const target = new Float32Array(9);
    transform.apply(source, target, { shape: [1, 3, 3], random });
    counts.set(target.join(), (counts.get(target.join()) ?? 0) + 1);
  }
  expect(counts.size).toBe(9);
  expect(Math.min(...counts.values())).toBeGreaterThan(60);
});

test.each([-1, 0.5, NaN])('a padding of %s is a BAD_OPTION', (padding) => {
  expect(() => padCrop({ padding })).toThrow(expect.objectContaining({ code: 'BAD_OPTION' }));
});
