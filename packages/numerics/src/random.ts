import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plusFromState } from 'pure-rand/generator/xoroshiro128plus';
import type { RandomGenerator } from 'pure-rand/types/RandomGenerator';

/**
 * A seeded source of random numbers that splits by label.
 *
 * Drawing advances the source; splitting does not, and depends only on the labels and on how the source was made. So
 * `random.split('trial', 12)` is the same source whatever was drawn before, on one process or on eight.
 */
export interface Random {
  /** Uniform in [0, 1), with 53 bits. */
  uniform(): number;
  /** Uniform integer in [0, `below`); `below` is at least 1 and at most 2^32. */
  integer(below: number): number;
  /** Standard normal deviate (Marsaglia's polar method). */
  normal(): number;
  /** True with probability `probability`, 1/2 when left out. */
  boolean(probability?: number): boolean;
  /** One of `items`, each equally likely. */
  pick<T>(items: readonly T[]): T;
  /** A new array with the items in random order (Fisher–Yates). */
  shuffle<T>(items: readonly T[]): T[];
  /** An independent source named by `labels`; equal labels give equal sources. */
  split(...labels: readonly (string | number)[]): Random;
  /**
   * How the source was made, as 32 hexadecimal digits: `randomFromKey(random.key)` is this source as it was before
   * anything was drawn, in any process.
   */
  readonly key: string;
}

type Key = readonly [number, number, number, number];

/** The source for `seed`, the same on every platform. */
export function createRandom(seed: number | string): Random {
  return new SplittableRandom(derive([0x9e3779b9, 0x243f6a88, 0xb7e15162, 0x6a09e667], [seed]));
}

/**
 * The source whose `key` was taken, from its beginning: draws and splits are those of the original.
 *
 * @throws RangeError where `key` is not 32 lower-case hexadecimal digits, or all of them are 0.
 */
export function randomFromKey(key: string): Random {
  if (!/^(?!0{32})[0-9a-f]{32}$/.test(key)) {
    throw new RangeError(`randomFromKey: key is "${key}"; give the key of a Random, 32 hexadecimal digits`);
  }
  const word = (i: number): number => Number.parseInt(key.slice(8 * i, 8 * i + 8), 16) | 0;
  return new SplittableRandom([word(0), word(1), word(2), word(3)]);
}

class SplittableRandom implements Random {
  readonly #key: Key;
  readonly #generator: RandomGenerator;
  #spareNormal: number | undefined;

  constructor(key: Key) {
    this.#key = key;
    this.#generator = xoroshiro128plusFromState(key);
  }

  get key(): string {
    return this.#key.map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
  }

  uniform(): number {
    return uniformFloat64(this.#generator);
  }

  integer(below: number): number {
    if (!Number.isInteger(below) || below < 1 || below > 2 ** 32) {
      throw new RangeError(`Random.integer: below is ${below}; give an integer in [1, 2^32]`);
    }
    return uniformInt(this.#generator, 0, below - 1);
  }

  normal(): number {
    if (this.#spareNormal !== undefined) {
      const spare = this.#spareNormal;
      this.#spareNormal = undefined;
      return spare;
    }
    for (;;) {
      const u = 2 * this.uniform() - 1;
      const v = 2 * this.uniform() - 1;
      const s = u * u + v * v;
      if (s > 0 && s < 1) {
        const scale = Math.sqrt((-2 * Math.log(s)) / s);
        this.#spareNormal = v * scale;
        return u * scale;
      }
    }
  }

  boolean(probability = 0.5): boolean {
    return this.uniform() < probability;
  }

  pick<T>(items: readonly T[]): T {
    if (items.length === 0) throw new RangeError('Random.pick: there are no items; give at least one');
    return items[this.integer(items.length)];
  }

  shuffle<T>(items: readonly T[]): T[] {
    const shuffled = [...items];
    for (let i = shuffled.length - 1; i > 0; i--) {
      const j = this.integer(i + 1);
      [shuffled[i], shuffled[j]] = [shuffled[j], shuffled[i]];
    }
    return shuffled;
  }

  split(...labels: readonly (string | number)[]): Random {
    return new SplittableRandom(derive(this.#key, labels));
  }
}

/** Mixes labels into a key: MurmurHash3's multiply–rotate rounds over the UTF-16 units, one lane a word of the key. */
function derive(key: Key, labels: readonly (string | number)[]): Key {
  let [a, b, c, d] = key;
  for (const label of labels) {
    const text = `${typeof label}:${String(label).length}:${label};`;
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      a = Math.imul(rotate(a ^ Math.imul(unit, 0xcc9e2d51), 15), 0x1b873593) + b;
      b = Math.imul(rotate(b ^ Math.imul(unit, 0x1b873593), 16), 0xcc9e2d51) + c;
      c = Math.imul(rotate(c ^ Math.imul(unit, 0xe6546b64), 17), 0x85ebca6b) + d;
      d = Math.imul(rotate(d ^ Math.imul(unit, 0x85ebca6b), 18), 0xc2b2ae35) + a;
    }
  }
  const sum = finish(a ^ b ^ c ^ d);
  const mixed: Key = [finish(a + sum), finish(b + sum), finish(c + sum), finish(d ^ sum)];
  return mixed.every((word) => word === 0) ? [1, 2, 3, 4] : mixed;
}

function rotate(word: number, bits: number): number {
  return (word << bits) | (word >>> (32 - bits));
}

/** MurmurHash3's 32-bit finaliser. */
function finish(word: number): number {
  word = Math.imul(word ^ (word >>> 16), 0x85ebca6b);
  word = Math.imul(word ^ (word >>> 13), 0xc2b2ae35);
  return word ^ (word >>> 16);
}
