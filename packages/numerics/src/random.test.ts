import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createRandom, randomFromKey } from './random';

/** Upper 0.1 % points of chi-square. */
const CHI_SQUARE_999 = { 9: 27.877, 15: 37.697, 99: 148.23 } as const;

function chiSquare(counts: ArrayLike<number>): number {
  const total = Array.from(counts).reduce((a, b) => a + b, 0);
  const expected = total / counts.length;
  return Array.from(counts).reduce((a, count) => a + (count - expected) ** 2 / expected, 0);
}

describe('frozen values: a change here breaks every journal', () => {
  test('createRandom(42) draws 0.2004…, 0.3790…, 0.2275…', () => {
    const random = createRandom(42);
    expect([random.uniform(), random.uniform(), random.uniform()]).toEqual([
      0.20042128832240713, 0.3789653463653453, 0.22753118394921068,
    ]);
    expect([random.integer(10), random.integer(1000), random.integer(2 ** 32)]).toEqual([0, 856, 3142060281]);
    const normals = [random.normal(), random.normal()];
    expect(normals[0]).toBeCloseTo(-0.5234229144969934, 14);
    expect(normals[1]).toBeCloseTo(0.941854688411316, 14);
    expect(random.shuffle([0, 1, 2, 3, 4, 5, 6, 7, 8, 9])).toEqual([0, 4, 2, 1, 5, 9, 6, 8, 7, 3]);
  });

  test('text seeds and splits are frozen too', () => {
    expect(createRandom('seed').uniform()).toBe(0.25880869398641015);
    expect(createRandom(42).split('trial', 12).uniform()).toBe(0.6216714578562865);
    expect(createRandom(42).split('step', 3).split('x').uniform()).toBe(0.9154489983825781);
  });
});

describe('split', () => {
  test('labels cannot run into one another', () => {
    const random = createRandom(1);
    expect(random.split('a;string:1:b').key).not.toBe(random.split('a', 'b').key);
    expect(random.split('1').key).not.toBe(random.split(1).key);
  });
});

describe('uniform', () => {
  test('100,000 draws fill 100 bins evenly (chi-square, 0.1 %)', () => {
    const random = createRandom(1);
    const counts = new Float64Array(100);
    for (let i = 0; i < 100_000; i++) counts[Math.floor(random.uniform() * 100)]++;
    expect(chiSquare(counts)).toBeLessThan(CHI_SQUARE_999[99]);
  });

  test('draws lie in [0, 1) and successive ones are uncorrelated', () => {
    const random = createRandom(2);
    let previous = random.uniform();
    let product = 0;
    for (let i = 0; i < 50_000; i++) {
      const value = random.uniform();
      expect(value >= 0 && value < 1).toBe(true);
      product += (value - 0.5) * (previous - 0.5);
      previous = value;
    }
    // The lag-one correlation has a standard error of 1/sqrt(n).
    expect(Math.abs((12 * product) / 50_000)).toBeLessThan(4 / Math.sqrt(50_000));
  });
});

describe('integer', () => {
  test('integer(10) is even over its values (chi-square, 0.1 %)', () => {
    const random = createRandom(3);
    const counts = new Float64Array(10);
    for (let i = 0; i < 50_000; i++) counts[random.integer(10)]++;
    expect(chiSquare(counts)).toBeLessThan(CHI_SQUARE_999[9]);
  });

  test('integer(below) stays in [0, below)', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 1, max: 2 ** 31 - 1 }), (seed, below) => {
        const value = createRandom(seed).integer(below);
        expect(Number.isInteger(value) && value >= 0 && value < below).toBe(true);
      }),
      { seed: 6 },
    );
  });

  test('integer(1) is 0 and integer(2^32) reaches beyond 2^31', () => {
    const random = createRandom(4);
    expect(random.integer(1)).toBe(0);
    expect(Math.max(...Array.from({ length: 100 }, () => random.integer(2 ** 32)))).toBeGreaterThan(2 ** 31);
  });

  test.each([0, -1, 1.5, NaN, 2 ** 32 + 1])('integer(%s) is a RangeError', (below) => {
    expect(() => createRandom(0).integer(below)).toThrow(RangeError);
  });
});

describe('normal', () => {
  test('100,000 draws have the moments 0, 1, 0, 3', () => {
    const random = createRandom(5);
    const n = 100_000;
    const moments = [0, 0, 0, 0];
    for (let i = 0; i < n; i++) {
      const value = random.normal();
      for (let k = 0; k < 4; k++) moments[k] += value ** (k + 1) / n;
    }
    // Four standard errors: the variances of x, x², x³, x⁴ are 1, 2, 15, 96.
    const bound = (variance: number) => 4 * Math.sqrt(variance / n);
    expect(Math.abs(moments[0])).toBeLessThan(bound(1));
    expect(Math.abs(moments[1] - 1)).toBeLessThan(bound(2));
    expect(Math.abs(moments[2])).toBeLessThan(bound(15));
    expect(Math.abs(moments[3] - 3)).toBeLessThan(bound(96));
  });
});

test('boolean(probability) is true that often', () => {
  const random = createRandom(6);
  const share = (probability?: number) =>
    Array.from({ length: 20_000 }, () => random.boolean(probability)).filter(Boolean).length / 20_000;
  expect(share()).toBeCloseTo(0.5, 1);
  expect(share(0.1)).toBeCloseTo(0.1, 1);
  expect(share(0)).toBe(0);
  expect(share(1)).toBe(1);
});

describe('pick and shuffle', () => {
  test('pick chooses each item equally often (chi-square, 0.1 %)', () => {
    const random = createRandom(7);
    const items = Array.from({ length: 16 }, (_, i) => i);
    const counts = new Float64Array(16);
    for (let i = 0; i < 32_000; i++) counts[random.pick(items)]++;
    expect(chiSquare(counts)).toBeLessThan(CHI_SQUARE_999[15]);
  });

  test('pick from nothing is a RangeError', () => {
    expect(() => createRandom(0).pick([])).toThrow(RangeError);
  });

  test('shuffle is a permutation and leaves its argument as it was', () => {
    fc.assert(
      fc.property(fc.integer(), fc.array(fc.integer(), { maxLength: 50 }), (seed, items) => {
        const before = [...items];
        const shuffled = createRandom(seed).shuffle(items);
        expect(items).toEqual(before);
        expect(shuffled.toSorted((a, b) => a - b)).toEqual(before.toSorted((a, b) => a - b));
      }),
      { seed: 7 },
    );
  });

  test('shuffle sends the first of ten items to each place equally often (chi-square, 0.1 %)', () => {
    const random = createRandom(8);
    const items = Array.from({ length: 10 }, (_, i) => i);
    const counts = new Float64Array(10);
    for (let i = 0; i < 20_000; i++) counts[random.shuffle(items).indexOf(0)]++;
    expect(chiSquare(counts)).toBeLessThan(CHI_SQUARE_999[9]);
  });
});

describe('split', () => {
  test('does not depend on what was drawn before', () => {
    fc.assert(
      fc.property(fc.integer(), fc.nat(20), fc.string(), (seed, draws, label) => {
        const fresh = createRandom(seed);
        const drawn = createRandom(seed);
        for (let i = 0; i < draws; i++) drawn.normal();
        expect(drawn.split(label).uniform()).toBe(fresh.split(label).uniform());
      }),
      { seed: 8 },
    );
  });

  test('does not advance the source', () => {
    const random = createRandom(9);
    random.split('a').uniform();
    expect(random.uniform()).toBe(createRandom(9).uniform());
  });

  test('gives different sources for different labels, types and seeds', () => {
    const random = createRandom(10);
    const sources = [
      random.split('a'),
      random.split('b'),
      random.split('a', 'b'),
      random.split('b', 'a'),
      random.split('ab'),
      random.split('a').split('b'),
      random.split(1),
      random.split('1'),
      random.split(1.5),
      random.split(),
      createRandom(11).split('a'),
      createRandom('10').split('a'),
    ];
    expect(new Set(sources.map((source) => source.uniform())).size).toBe(sources.length);
  });

  test('the first draws of 50,000 numbered splits are uniform and uncorrelated (chi-square, 0.1 %)', () => {
    const random = createRandom(12);
    const counts = new Float64Array(100);
    let previous = 0.5;
    let product = 0;
    for (let i = 0; i < 50_000; i++) {
      const value = random.split('trial', i).uniform();
      counts[Math.floor(value * 100)]++;
      product += (value - 0.5) * (previous - 0.5);
      previous = value;
    }
    expect(chiSquare(counts)).toBeLessThan(CHI_SQUARE_999[99]);
    expect(Math.abs((12 * product) / 50_000)).toBeLessThan(4 / Math.sqrt(50_000));
  });
});

describe('key', () => {
  test('the key of createRandom(42) is frozen', () => {
    expect(createRandom(42).key).toBe('6baa2345ecc965c6bf2418c54c03d576');
  });

  test('randomFromKey restores draws and splits from the beginning', () => {
    fc.assert(
      fc.property(fc.integer(), fc.string(), fc.nat(5), (seed, label, draws) => {
        const original = createRandom(seed).split(label);
        for (let i = 0; i < draws; i++) original.uniform();
        const fresh = createRandom(seed).split(label);
        const restored = randomFromKey(original.key);
        expect(restored.key).toBe(original.key);
        expect(restored.uniform()).toBe(fresh.uniform());
        expect(restored.split('x', 1).uniform()).toBe(fresh.split('x', 1).uniform());
      }),
      { seed: 9 },
    );
  });

  test.each(['', '0'.repeat(32), 'g'.repeat(32), 'A'.repeat(32), 'a'.repeat(33)])('"%s" is a RangeError', (key) => {
    expect(() => randomFromKey(key)).toThrow(RangeError);
  });
});
