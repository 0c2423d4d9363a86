import { createRandom, median } from '@archipelago/numerics';
import type { BenchRow } from '../../../tools/config/bench';
import { fitGp, matern52, scale, type GpFit, type Vector } from '../src/index';
import { sklearnFit, type FitTimes } from './sklearn-peer';

const DIMENSIONS = 6;
const ASKED = 1000;
const RUNS = 5;

/**
 * Milliseconds of a fit with a lengthscale a dimension, a variance and noise, and of the mean and variance at 1,000 points
 * after it. The peer is scikit-learn, with the threads that it takes by itself, and the same kernel, data, start, bounds and tolerances; the two take
 * turns, and medians are compared. It is said where the ends differ in likelihood.
 */
export default function bench(): Promise<BenchRow[]> {
  return Promise.resolve([200, 500].flatMap(compare));
}

function compare(n: number): BenchRow[] {
  const data = problem(n);
  const ours: { fit: number; predict: number }[] = [];
  const theirs: FitTimes[] = [];
  for (let run = 0; run < RUNS; run++) {
    const { value: fit, milliseconds } = timed(() => fitOnce(data));
    const predict = timed(() => fit.gp.predict(data.asked)).milliseconds;
    ours.push({ fit: milliseconds, predict });
    const peer = sklearnFit({ ...data, runs: 1 });
    if (peer === null) continue;
    theirs.push(peer);
    const difference = fit.starts[0].objective - peer.likelihood;
    if (Math.abs(difference) > 0.01) console.info(`n = ${n}: our log likelihood is ${difference.toFixed(3)} above`);
  }
  const row = (name: string, own: number[], peer: number[]): BenchRow => {
    const value = peer.length > 0 ? median(peer) : null;
    return { name, ours: median(own), peer: value, unit: 'ms', ratio: value && value / median(own) };
  };
  return [
    row(
      `fit with ARD, n = ${n}`,
      ours.map(({ fit }) => fit),
      theirs.flatMap(({ milliseconds }) => milliseconds),
    ),
    row(
      `mean and variance at ${ASKED} points, n = ${n}`,
      ours.map(({ predict }) => predict),
      theirs.flatMap(({ predict }) => predict),
    ),
  ];
}

interface Problem {
  readonly points: number[][];
  readonly targets: number[];
  readonly asked: number[][];
}

/** Points in a cube; a smooth function of three of the six dimensions, with noise. */
function problem(n: number): Problem {
  const random = createRandom(n);
  const draw = (count: number) =>
    Array.from({ length: count }, () => Array.from({ length: DIMENSIONS }, () => random.uniform()));
  const points = draw(n);
  const targets = points.map(([a, b, c]) => Math.sin(6 * a) + b * b + 0.3 * c + 0.05 * random.normal());
  return { points, targets, asked: draw(ASKED) };
}

function fitOnce({ points, targets }: Problem): GpFit<Vector> {
  return fitGp<Vector>(points, targets, {
    kernel: scale(matern52({ lengthscale: new Array<number>(DIMENSIONS).fill(1) })),
    noiseVariance: 0.1,
    noiseBounds: [1e-5, 1e5],
    standardize: true,
  });
}

function timed<T>(run: () => T): { readonly value: T; readonly milliseconds: number } {
  const begin = performance.now();
  const value = run();
  return { value, milliseconds: performance.now() - begin };
}
