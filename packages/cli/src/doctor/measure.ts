import {
  crossEntropy,
  initialize,
  matmul,
  ProgramBuilder,
  sgd,
  sum,
  trainStep,
  type Engine,
  type Executable,
  type Tensors,
} from '@archipelago/engine';
import { createRandom } from '@archipelago/numerics';
import { vggSmall } from '../teachers/vgg-small';
import type { ProductSpeed } from './measured';

const SIZES = [512, 1024, 2048, 4096];
const LONG_ENOUGH = 0.02;

/** 10^9 floating-point operations a second of a product; two for each multiply-add. */
export async function measureProduct(engine: Engine): Promise<ProductSpeed> {
  let speed: ProductSpeed | undefined;
  for (const size of SIZES) {
    const seconds = await secondsOfProduct(engine, size);
    speed = { size, gigaflops: (2 * size ** 3) / seconds / 1e9 };
    if (seconds >= LONG_ENOUGH) break;
  }
  return speed!;
}

async function secondsOfProduct(engine: Engine, size: number): Promise<number> {
  const builder = new ProgramBuilder();
  const type = { dtype: 'float32', shape: [size, size] } as const;
  const [x, identity] = [builder.input('x', type), builder.input('identity', type)];
  const next = matmul(x, identity);
  // The sum is read, so that engines that answer before they are done are waited for.
  const program = builder.build({ next, total: sum(next, [0, 1]) });
  using executable = await engine.compile(program, { carry: { next: 'x' } });
  const shape = [size, size];
  executable.write({ x: { shape, data: new Float32Array(size * size).fill(1) } });
  const data = new Float32Array(size * size);
  for (let i = 0; i < size; i++) data[i * (size + 1)] = 1;
  // A product with the identity takes as long as any, and its results stay as large, however often it is repeated.
  return await medianSeconds(executable, { identity: { shape, data } });
}

const BATCH = 32;
const IMAGE = [1, 8, 8];
const CLASSES = 10;

/** Images a second of a small training step: the work of `archipelago compress` on its bundled data. */
export async function measureStep(engine: Engine): Promise<number> {
  const graph = vggSmall(IMAGE, CLASSES);
  const { program, carry, state } = trainStep(graph, {
    batch: BATCH,
    loss: crossEntropy(),
    optimizer: sgd({ momentum: 0.9 }),
  });
  using executable = await engine.compile(program, { carry });
  executable.write(state(initialize(graph, createRandom(1))));
  const shape = [BATCH, ...IMAGE];
  const length = shape.reduce((product, n) => product * n);
  const seconds = await medianSeconds(executable, {
    images: { shape, data: Float32Array.from({ length }, (_, i) => Math.sin(i * i)) },
    labels: { shape: [BATCH], data: Int32Array.from({ length: BATCH }, (_, i) => i % CLASSES) },
    learningRate: { shape: [], data: Float32Array.of(0.01) },
  });
  return BATCH / seconds;
}

/** Seconds of runs that warm up, and of runs that count; a single one each where it takes longer. */
const BUDGET = 0.3;

/** Of the runs that follow those that warm up memory, caches and the compiler of JavaScript. */
async function medianSeconds(executable: Executable, feeds: Tensors): Promise<number> {
  await timedRuns(executable, feeds);
  const seconds = await timedRuns(executable, feeds);
  return seconds.toSorted((a, b) => a - b)[seconds.length >> 1];
}

async function timedRuns(executable: Executable, feeds: Tensors): Promise<readonly number[]> {
  const seconds: number[] = [];
  const end = performance.now() + 1000 * BUDGET;
  do {
    const begin = performance.now();
    await executable.run(feeds);
    seconds.push((performance.now() - begin) / 1000);
  } while (performance.now() < end);
  return seconds;
}
