import type { BenchRow } from '../../../tools/config/bench';
import { createRandom, kendallTau } from '../src/index';

const REPEATS = 5;

/** Pairs a second: the merge-sort count against the count over all pairs. */
export default async function bench(): Promise<BenchRow[]> {
  return [2_000, 20_000].map((n) => {
    const random = createRandom(1);
    const x = Float64Array.from({ length: n }, () => random.normal());
    const y = x.map((value) => value + random.normal());
    const ours = medianMilliseconds(() => kendallTau(x, y));
    const peer = medianMilliseconds(() => tauOverAllPairs(x, y));
    return { name: `kendallTau of ${n} pairs against all pairs`, ours, peer, unit: 'ms', ratio: peer / ours };
  });
}

function tauOverAllPairs(x: Float64Array, y: Float64Array): number {
  let difference = 0;
  for (let i = 0; i < x.length; i++) {
    for (let j = 0; j < i; j++) difference += Math.sign((x[i] - x[j]) * (y[i] - y[j]));
  }
  return difference / ((x.length * (x.length - 1)) / 2);
}

function medianMilliseconds(run: () => unknown): number {
  const times = Array.from({ length: REPEATS }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[REPEATS >> 1];
}
