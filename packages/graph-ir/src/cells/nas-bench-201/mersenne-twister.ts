const SIZE = 624;
const SHIFT = 397;

/**
 * The Mersenne Twister MT19937 of 32 bits (Matsumoto and Nishimura 1998), seeded by an array as CPython's `random.seed` is
 * by an integer. Returns the next unsigned integer at each call.
 *
 * It exists to reproduce published orders; for anything else take `createRandom` of `@archipelago/numerics`.
 */
export function mersenneTwister(seed: readonly number[]): () => number {
  const state = seeded(seed);
  let position = SIZE;
  return () => {
    if (position === SIZE) {
      for (let i = 0; i < SIZE; i++) {
        const joined = (state[i] & 0x80000000) | (state[(i + 1) % SIZE] & 0x7fffffff);
        state[i] = state[(i + SHIFT) % SIZE] ^ (joined >>> 1) ^ (joined & 1 ? 0x9908b0df : 0);
      }
      position = 0;
    }
    let y = state[position++];
    y ^= y >>> 11;
    y ^= (y << 7) & 0x9d2c5680;
    y ^= (y << 15) & 0xefc60000;
    return (y ^ (y >>> 18)) >>> 0;
  };
}

/** `init_by_array` of the reference. */
function seeded(seed: readonly number[]): Uint32Array {
  const state = new Uint32Array(SIZE);
  state[0] = 19650218;
  for (let i = 1; i < SIZE; i++) state[i] = Math.imul(1812433253, state[i - 1] ^ (state[i - 1] >>> 30)) + i;
  let i = 1;
  const mix = (factor: number, add: number): void => {
    state[i] = (state[i] ^ Math.imul(state[i - 1] ^ (state[i - 1] >>> 30), factor)) + add;
    if (++i === SIZE) {
      state[0] = state[SIZE - 1];
      i = 1;
    }
  };
  for (let k = 0; k < Math.max(SIZE, seed.length); k++) mix(1664525, seed[k % seed.length] + (k % seed.length));
  for (let k = 1; k < SIZE; k++) mix(1566083941, -i);
  state[0] = 0x80000000;
  return state;
}

/** The numbers below `count` in the order of CPython's `random.shuffle` after `random.seed(seed)`. */
export function pythonShuffle(count: number, seed: number): Uint16Array {
  const next = mersenneTwister([seed]);
  const order = Uint16Array.from({ length: count }, (_, i) => i);
  for (let i = count - 1; i > 0; i--) {
    // randbelow(i + 1): as many random bits as the bound has, drawn again where too large.
    const bits = 32 - Math.clz32(i + 1);
    let j: number;
    do j = next() >>> (32 - bits);
    while (j > i);
    [order[i], order[j]] = [order[j], order[i]];
  }
  return order;
}
