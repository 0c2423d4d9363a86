import type { BenchRow } from '../../../tools/config/bench';
import { createRandom } from '../src/index';

const DRAWS = 2_000_000;
const REPEATS = 5;

/** Millions of draws a second; the peer is the unseeded, unsplittable `Math.random`, by the same polar method for normals. */
export default async function bench(): Promise<BenchRow[]> {
  const random = createRandom(1);
  return [
    row('uniform against Math.random', () => random.uniform(), Math.random),
    row('normal against the polar method on Math.random', () => random.normal(), polar),
    row(
      'integer(1000) against Math.random',
      () => random.integer(1000),
      () => Math.floor(Math.random() * 1000),
    ),
  ];
}

function row(name: string, draw: () => number, peerDraw: () => number): BenchRow {
  const ours = millionsPerSecond(draw);
  const peer = millionsPerSecond(peerDraw);
  return { name, ours, peer, unit: 'million draws/s', ratio: ours / peer };
}

function millionsPerSecond(draw: () => number): number {
  const times = Array.from({ length: REPEATS }, () => {
    const start = performance.now();
    let total = 0;
    for (let i = 0; i < DRAWS; i++) total += draw();
    if (Number.isNaN(total)) throw new Error('a draw is not a number');
    return performance.now() - start;
  });
  return DRAWS / 1000 / times.sort((a, b) => a - b)[REPEATS >> 1];
}

function polar(): number {
  for (;;) {
    const u = 2 * Math.random() - 1;
    const v = 2 * Math.random() - 1;
    const s = u * u + v * v;
    if (s > 0 && s < 1) return u * Math.sqrt((-2 * Math.log(s)) / s);
  }
}
