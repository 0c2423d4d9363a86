import { onnxEngine } from '@archipelago/engine-onnx';
import { onnxWorkers } from '@archipelago/engine-onnx/node';
import { createRandom, median } from '@archipelago/numerics';
import { findNetwork } from '@archipelago/zoo';
import type { BenchRow } from '../../../tools/config/bench';
import { embeddingModel, publishedEmbedding, type EmbeddingModel } from '../src/embedding/index';
import { encodeLayers, type LayerEncoding } from '../src/index';
import { drawStudents } from './architectures';
import { torchEmbedding } from './torch-peer';

const KERNELS = 8;
const STEPS = 100;
const EVALUATED = 80;
const CANDIDATES = 1000;
/** What is timed: learning in so many steps, drawing the first weights included, in turns with steps of the peer. */
const TIMED_STEPS = 25;
const PEER_STEPS = 5;
const ROUNDS = 3;
const THREADS = 2;

/**
 * One step of ESNAC at the published size: 8 kernels, each 100 learning steps on VGG-19 and 80 of its students (no early stop,
 * no subsets) and then the posterior at 1,000 students of its own. A few learning steps and one posterior are timed and
 * multiplied; what is multiplied is in the rows too. Ours learns one kernel at a time on two threads, and two at a time in two
 * workers, where a step's time is that of both over two. The peer is PyTorch, which multiplies the dense rows of 272 numbers, as
 * the authors' code does: with the two threads that it takes by itself on two cores, and with `set_num_threads(1)`, which is
 * faster for it.
 */
export default async function bench(): Promise<BenchRow[]> {
  const teacher = findNetwork('vgg19-cifar').build({ classes: 100 });
  const random = createRandom(1);
  const encode = (count: number) => drawStudents(teacher, count, random).map((student) => encodeLayers(student));
  const encodings = [encodeLayers(teacher), ...encode(EVALUATED)];
  const targets = encodings.map((_, i) => (i === 0 ? 0 : random.uniform()));
  const candidates = encode(CANDIDATES);
  const setup = {
    ...publishedEmbedding,
    steps: PEER_STEPS,
    data: triples(encodings),
    candidates: triples(candidates),
    targets,
  };
  await using workers = onnxWorkers({ workers: THREADS });
  const learning = { ...publishedEmbedding, maxSteps: TIMED_STEPS, earlyStop: false } as const;
  using single = embeddingModel(onnxEngine({ threads: THREADS }), learning);
  using double = embeddingModel(workers, { ...learning, parallel: THREADS });
  const measure = async (model: EmbeddingModel, kernels: number, times?: Times): Promise<void> => {
    const begin = performance.now();
    const learned = await model.learn(Array(kernels).fill({ encodings, targets }), { random });
    const end = performance.now();
    await Promise.all(learned.map((kernel) => kernel.predict(candidates)));
    times?.step.push((end - begin) / TIMED_STEPS / kernels);
    times?.predict.push((performance.now() - end) / kernels);
  };
  const ours = [
    { name: 'one kernel on two threads', model: single, kernels: 1, times: { step: [], predict: [] } as Times },
    { name: 'two kernels in two workers', model: double, kernels: 2, times: { step: [], predict: [] } as Times },
  ];
  for (const { model, kernels } of ours) await measure(model, kernels);

  const theirs = new Map<number, Times>([1, THREADS].map((threads) => [threads, { step: [], predict: [] }]));
  for (let round = 0; round < ROUNDS; round++) {
    for (const { model, kernels, times } of ours) await measure(model, kernels, times);
    for (const [threads, times] of theirs) {
      const peer = torchEmbedding({ ...setup, threads });
      times.step.push(...(peer?.step ?? []));
      times.predict.push(...(peer?.predict ?? []));
    }
  }
  const quantities: readonly (readonly [name: string, unit: string, f: (times: Times) => number])[] = [
    [`learning step, ${EVALUATED + 1} architectures`, 'ms', ({ step }) => median(step)],
    [`posterior at ${CANDIDATES} architectures`, 'ms', ({ predict }) => median(predict)],
    [
      `ESNAC step = ${KERNELS} × (${STEPS} learning steps + posterior)`,
      's',
      ({ step, predict }) => (KERNELS * (STEPS * median(step) + median(predict))) / 1000,
    ],
  ];
  return ours.flatMap((own) =>
    [...theirs].reverse().flatMap(([threads, times]) =>
      quantities.map(([name, unit, f]): BenchRow => {
        const peer = times.step.length > 0 ? f(times) : null;
        const row = `${name}; ${own.name}; PyTorch on ${threads === 1 ? 'one thread' : `${threads} threads`}`;
        return { name: row, ours: f(own.times), peer, unit, ratio: peer && peer / f(own.times) };
      }),
    ),
  );
}

/** Milliseconds. */
interface Times {
  readonly step: number[];
  readonly predict: number[];
}

/** Rows of all architectures as [row, column, value]: few numbers are not zero. */
function triples(encodings: readonly LayerEncoding[]) {
  const { layers, width } = encodings[0];
  const rows = encodings.flatMap(({ start, columns, values }, n) =>
    [...columns].map((column, at) => {
      const layer = start.findLastIndex((from) => from <= at);
      return [n * layers + layer, column, values[at]];
    }),
  );
  return { shape: [encodings.length, layers, width], rows };
}
