import { graphBuilder, type Graph } from '@archipelago/graph-ir';
import { createRandom } from '@archipelago/numerics';
import { firstValueFrom, lastValueFrom, toArray } from 'rxjs';
import { describe, expect, it } from 'vitest';
import type { Engine } from '../engine';
import { evaluate } from '../inference/evaluate';
import { predict } from '../inference/predict';
import { distillation } from '../losses/distillation';
import { adam } from '../optimizers/adam';
import { sgd } from '../optimizers/sgd';
import { referenceEngine } from '../reference/reference-engine';
import { initialize } from '../weights/initialize';
import { pickExamples, type Examples } from './examples';
import type { TrainOptions } from './options';
import { train } from './train';

/** Stripes across (class 0), stripes down (class 1) or checks (class 2) with noise, 1×4×4. */
function patterns(count: number, seed: string): Examples & { readonly labels: number[] } {
  const random = createRandom(seed);
  const labels = Array.from({ length: count }, (_, i) => i % 3);
  const images = Float32Array.from(
    labels.flatMap((label) =>
      Array.from({ length: 16 }, (_, i) => {
        const [row, column] = [i >> 2, i & 3];
        return [row & 1, column & 1, (row + column) & 1][label] - 0.5 + 0.3 * random.normal();
      }),
    ),
  );
  return { images, shape: [1, 4, 4], labels };
}

function tinyNet(channels = 4): Graph {
  const g = graphBuilder({ image: [1, 4, 4] });
  const x = g.relu(g.batchNorm(g.conv(g.input, { outChannels: channels, kernel: 3, padding: 1, bias: false })));
  return g.build(g.linear(g.globalAvgPool(x), { outFeatures: 3 }));
}

const data = patterns(48, 'train');
const validation = patterns(24, 'validation');
const base: TrainOptions = {
  data,
  validation,
  epochs: 8,
  batch: 12,
  learningRate: 0.05,
  optimizer: adam(),
  random: createRandom(1),
};

/** The reference engine, counting what is compiled and not yet disposed. */
function countingEngine(): { engine: Engine; live: () => number; compiled: () => number } {
  const inner = referenceEngine();
  let live = 0;
  let compiled = 0;
  return {
    live: () => live,
    compiled: () => compiled,
    engine: {
      ...inner,
      async compile(program, options) {
        const executable = await inner.compile(program, options);
        live++;
        compiled++;
        const dispose = () => {
          live--;
          executable.dispose();
        };
        return {
          run: (feeds) => executable.run(feeds),
          read: () => executable.read(),
          write: (state) => executable.write(state),
          dispose,
          [Symbol.dispose]: dispose,
        };
      },
    },
  };
}

function events(options: Partial<TrainOptions> = {}, engine = referenceEngine(), graph = tinyNet()) {
  return firstValueFrom(train(engine, graph, { ...base, ...options }).pipe(toArray()));
}

async function outcome(options: Partial<TrainOptions> = {}, engine?: Engine, graph?: Graph) {
  const all = await events(options, engine, graph);
  const last = all[all.length - 1];
  if (last.type !== 'training-completed') throw new Error(`the last event is ${last.type}`);
  return last;
}

describe('train', () => {
  it('emits started, steps and epochs in order, and ends with weights', async () => {
    const all = await events({ epochs: 2 });
    const step = 'step-completed';
    expect(all.map(({ type }) => type)).toEqual([
      'training-started',
      ...[step, step, step, step, 'epoch-completed'],
      ...[step, step, step, step, 'epoch-completed'],
      'training-completed',
    ]);
    expect(all[0]).toEqual({ type: 'training-started', parameters: 36 + 8 + 15, epochs: 2, stepsPerEpoch: 4 });
    expect(all.filter((event) => event.type === step).map((event) => (event as { step: number }).step)).toEqual([
      0, 1, 2, 3, 4, 5, 6, 7,
    ]);
  });

  it('learns: the loss falls and validation accuracy reaches 1', async () => {
    const all = await events({ epochs: 16 });
    const epochs = all.filter((event) => event.type === 'epoch-completed');
    const [first, last] = [epochs[0], epochs[15]];
    expect(last.loss).toBeLessThan(first.loss / 2);
    expect(last.validation!.accuracy).toBe(1);
    expect(last.accuracy).toBeGreaterThan(0.9);
  });

  it('reports the validation result that evaluate finds for the returned weights', async () => {
    const done = await outcome({ epochs: 3 });
    const measured = await evaluate(referenceEngine(), tinyNet(), { weights: done.weights, data: validation });
    expect(measured.accuracy).toBe(done.validation!.accuracy);
    expect(measured.loss).toBeCloseTo(done.validation!.loss, 5);
  });

  it('gives the same weights for the same seed, and others for another', async () => {
    const [a, b, c] = [
      await outcome({ epochs: 1 }),
      await outcome({ epochs: 1 }),
      await outcome({ epochs: 1, random: createRandom(2) }),
    ];
    expect(a.weights).toEqual(b.weights);
    expect(a.weights['conv1.weight']).not.toEqual(c.weights['conv1.weight']);
  });

  it('starts from given weights; a rate of 0 leaves them but for the running statistics', async () => {
    const weights = initialize(tinyNet(), createRandom('start'));
    const done = await outcome({ weights, epochs: 1, learningRate: 0 });
    expect(done.weights['conv1.weight']).toEqual(weights['conv1.weight']);
    expect(done.weights['batchNorm1.runningMean']).not.toEqual(weights['batchNorm1.runningMean']);
  });

  it('passes the time in epochs to the schedule', async () => {
    const times: number[] = [];
    await outcome({ epochs: 2, learningRate: (epoch) => (times.push(epoch), 0.01) });
    expect(times).toEqual([0, 0.25, 0.5, 0.75, 1, 1.25, 1.5, 1.75]);
  });

  it('keeps the best epoch and stops early', async () => {
    const rates = [0.02, 0.02, 0.02, 0.02, 0, 0, 0, 0, 0, 0];
    const all = await events({
      epochs: 10,
      keep: 'best',
      earlyStop: { patience: 2, minDelta: 0.5 },
      learningRate: (epoch) => rates[Math.floor(epoch)],
    });
    const epochs = all.filter((event) => event.type === 'epoch-completed');
    const done = all[all.length - 1];
    if (done.type !== 'training-completed') throw new Error('not completed');
    expect(done.reason).toBe('early-stop');
    expect(done.epochs).toBe(epochs.length);
    expect(done.epochs).toBeLessThan(10);
    const scores = epochs.map(({ validation: result }) => result!.accuracy!);
    expect(done.epoch).toBe(scores.indexOf(Math.max(...scores)));
    const measured = await evaluate(referenceEngine(), tinyNet(), { weights: done.weights, data: validation });
    expect(measured.accuracy).toBe(Math.max(...scores));
  });

  it('distils from a teacher: computed once, inside the step, or given as targets, with one result', async () => {
    const teacher = { graph: tinyNet(6), weights: initialize(tinyNet(6), createRandom('teacher')) };
    const once = countingEngine();
    const options = { validation: undefined, epochs: 1 };
    const a = await outcome({ ...options, teacher }, once.engine);
    expect([once.compiled(), once.live()]).toEqual([2, 0]);
    const inside = countingEngine();
    const b = await outcome({ ...options, teacher, augment: (batch) => batch }, inside.engine);
    expect([inside.compiled(), inside.live()]).toEqual([1, 0]);
    const targets = await predict(referenceEngine(), teacher.graph, { weights: teacher.weights, data });
    const c = await outcome({ ...options, data: { images: data.images, shape: data.shape, targets } });
    for (const key of Object.keys(a.weights)) {
      expectClose(b.weights[key].data, a.weights[key].data, 1e-4);
      expectClose(c.weights[key].data, a.weights[key].data, 1e-4);
    }
  });

  it('distils with temperature and labels', async () => {
    const teacher = { graph: tinyNet(), weights: (await outcome()).weights };
    const all = await events({
      teacher,
      loss: distillation({ temperature: 2, labelWeight: 0.5 }),
      optimizer: sgd({ momentum: 0.9, nesterov: true }),
      learningRate: 0.1,
    });
    const epochs = all.filter((event) => event.type === 'epoch-completed');
    expect(epochs[7].loss).toBeLessThan(epochs[0].loss);
    expect(epochs[7].validation!.accuracy).toBeGreaterThan(0.9);
  });

  it('takes a source of batches', async () => {
    const source = {
      steps: 2,
      batch: 3,
      async *batches(epoch: number) {
        yield pickExamples(data, [epoch, 1, 2]);
        yield pickExamples(data, [3, 4, 5]);
      },
    };
    const all = await events({ data: source, epochs: 2 });
    expect(all.filter(({ type }) => type === 'step-completed')).toHaveLength(4);
    await expect(events({ data: { ...source, steps: 3 } })).rejects.toMatchObject({ code: 'BAD_DATA', place: 'data' });
    await expect(events({ data: { ...source, batch: 4 } })).rejects.toMatchObject({ code: 'BAD_DATA', place: 'data' });
  });

  it('draws masks for dropout, at a rate that may change in time', async () => {
    const g = graphBuilder({ image: [1, 4, 4] });
    const x = g.dropPath(g.dropout(g.conv(g.input, { outChannels: 2, kernel: 3 }), { rate: 0.5 }), { rate: 0.5 });
    const graph = g.build(g.linear(g.flatten(x), { outFeatures: 3 }));
    const asked: string[] = [];
    const rate = ({ op }: { op: string }, epoch: number) => (asked.push(`${op} ${epoch}`), 0);
    const dropped = await outcome({ epochs: 1 }, undefined, graph);
    const kept = await outcome({ epochs: 1, rate }, undefined, graph);
    expect(asked).toEqual([0, 0.25, 0.5, 0.75].flatMap((time) => [`dropout ${time}`, `dropPath ${time}`]));
    expect(dropped.weights['linear1.weight']).not.toEqual(kept.weights['linear1.weight']);
  });

  it('frees what it compiled when it completes, fails, or nobody listens any more', async () => {
    const { engine, live, compiled } = countingEngine();
    await outcome({ epochs: 1 }, engine);
    expect([compiled(), live()]).toEqual([2, 0]);
    await expect(events({ learningRate: 1e30, optimizer: sgd() }, engine)).rejects.toMatchObject({ code: 'DIVERGED' });
    expect(live()).toBe(0);
    await firstValueFrom(train(engine, tinyNet(), base));
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect([compiled(), live()]).toEqual([6, 0]);
  });

  it('does nothing before somebody subscribes', async () => {
    const { engine, compiled } = countingEngine();
    train(engine, tinyNet(), { ...base, epochs: 0 });
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(compiled()).toBe(0);
  });

  it('fails with the reason of the signal, before and during the training', async () => {
    const { engine, live } = countingEngine();
    const reason = new Error('enough');
    await expect(events({ signal: AbortSignal.abort(reason) }, engine)).rejects.toBe(reason);
    const controller = new AbortController();
    const running = lastValueFrom(train(engine, tinyNet(), { ...base, epochs: 1000, signal: controller.signal }));
    setTimeout(() => controller.abort(reason), 30);
    await expect(running).rejects.toBe(reason);
    expect(live()).toBe(0);
  });

  it('refuses options and data that make no sense', async () => {
    const refused: [Partial<TrainOptions>, string, string][] = [
      [{ epochs: 0 }, 'BAD_ATTRIBUTE', 'epochs'],
      [{ learningRate: NaN }, 'BAD_ATTRIBUTE', 'learningRate'],
      [{ earlyStop: { patience: 0 } }, 'BAD_ATTRIBUTE', 'earlyStop'],
      [{ validation: undefined, keep: 'best' }, 'BAD_DATA', 'validation'],
      [{ batch: 49 }, 'BAD_DATA', 'batch'],
      [{ data: { ...data, labels: undefined } }, 'BAD_DATA', 'labels'],
      [{ data: { ...data, labels: data.labels.slice(1) } }, 'BAD_DATA', 'labels'],
      [{ data: { ...data, labels: data.labels.map((label) => label + 1) } }, 'BAD_DATA', 'labels'],
      [{ data: { ...data, shape: [4, 4, 1] } }, 'BAD_DATA', 'images'],
      [{ loss: distillation() }, 'BAD_DATA', 'targets'],
      [{ weights: {} }, 'MISSING_WEIGHTS', 'conv1.weight'],
    ];
    for (const [options, code, place] of refused) {
      await expect(events(options), `${code} ${place}`).rejects.toMatchObject({ code, place });
    }
  });
});

function expectClose(actual: Float32Array, expected: Float32Array, tolerance: number): void {
  expect(actual.length).toBe(expected.length);
  const worst = actual.reduce((most, value, i) => Math.max(most, Math.abs(value - expected[i])), 0);
  expect(worst).toBeLessThan(tolerance);
}
