import { gaussianProcess, matern52, scale, type Vector } from '@archipelago/gp-kernels';
import { createRandom, median } from '@archipelago/numerics';
import type { Searcher, Space } from '@archipelago/trials';
import type { BenchRow } from '../../../tools/config/bench';
import { gpSearcher, logExpectedImprovement, type GpState } from '../src/index';

const DIMENSIONS = 6;
const SAMPLES = 1000;
const RUNS = 9;

const cube: Space<Vector> = {
  sample: (random) => Array.from({ length: DIMENSIONS }, () => random.uniform()),
  contains: (point) => point.length === DIMENSIONS,
};
const kernel = scale(matern52({ lengthscale: new Array<number>(DIMENSIONS).fill(1) }));

/**
 * Milliseconds of one suggestion of `gpSearcher`, the best of 1,000 samples by log expected improvement, without a fit of
 * hyper-parameters; and of its parts by themselves. The first suggestion, which fits, is timed once.
 */
export default async function bench(): Promise<BenchRow[]> {
  const rows: BenchRow[] = [];
  for (const n of [50, 200, 500]) rows.push(...(await atSize(n)));
  return rows;
}

async function atSize(n: number): Promise<BenchRow[]> {
  const random = createRandom(n);
  const points = Array.from({ length: n }, () => cube.sample(random));
  const values = points.map(
    (point) => Math.sin(6 * point[0]) + point[1] ** 2 + 0.3 * point[2] + 0.05 * random.normal(),
  );
  const searcher = gpSearcher(cube, { kernel, objective: { metric: 'value', direction: 'maximize' } });
  const state = points.reduce(
    (s, candidate, trial) =>
      searcher.observe(s, { trial, candidate, outcome: { status: 'completed', metrics: { value: values[trial] } } }),
    searcher.init(),
  );
  const first = await milliseconds(() => suggest(searcher, state, 0));
  const options = { kernel, noiseVariance: 0.01, standardize: true };
  const gp = gaussianProcess(points, values, options);
  const asked = Array.from({ length: SAMPLES }, () => cube.sample(random));
  const { mean, variance } = gp.predict(asked);
  const beliefs = { mean, deviation: variance.map(Math.sqrt) };
  const whole = await medianOf((run) => suggest(searcher, state, run));
  const row = (name: string, ours: number): BenchRow => ({ name, ours, peer: null, unit: 'ms', ratio: null });
  const part = async (name: string, run: (run: number) => unknown): Promise<BenchRow> => {
    const time = await medianOf(run);
    return row(`  ${name}, ${Math.round((100 * time) / whole)} %`, time);
  };
  return [
    row(`first suggestion with a fit, n = ${n}`, first),
    row(`suggestion, n = ${n}`, whole),
    await part('process of the observations', () => gaussianProcess(points, values, options)),
    await part('samples and their names', (run) => {
      const source = createRandom(run);
      return Array.from({ length: SAMPLES }, () => JSON.stringify(cube.sample(source)));
    }),
    await part('means and variances', () => gp.predict(asked)),
    await part('acquisition', () => logExpectedImprovement().score(beliefs, { best: 1, random })),
  ];
}

function suggest(searcher: Searcher<Vector, GpState<Vector>>, state: GpState<Vector>, run: number): unknown {
  return searcher.suggest(state, {
    count: 1,
    pending: [],
    random: createRandom(run),
    signal: new AbortController().signal,
  });
}

async function medianOf(work: (run: number) => unknown): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < RUNS; run++) times.push(await milliseconds(() => work(run)));
  return median(times);
}

async function milliseconds(work: () => unknown): Promise<number> {
  const begin = performance.now();
  await work();
  return performance.now() - begin;
}
