import {
  cascadeSpec,
  createCascade,
  createPool,
  evaluateCascade,
  measureCascade,
  selectCascade,
  type Cascade,
  type CascadeMeasurement,
} from '@archipelago/committees';
import { onnxModel } from '@archipelago/committees/node';
import { join } from 'node:path';
import type { TrainedNumber } from '../../src/committees/trained-number';
import { examplesAt, poolImages } from '../committees/images';
import type { TrainedPool } from './pool';
import { percent, round } from './turns';

const INPUTS = 1000;
const RUNS = 3;

/**
 * Networks and the cascades that are as accurate, really run by ONNX Runtime on one thread: one image at a time (Table 5.5) and
 * in batches of 16 (Table 5.6). Times are means over test images and medians over runs.
 *
 * @param data folder of the images
 */
export async function timedNumbers(pool: TrainedPool, data: string): Promise<Record<string, readonly TrainedNumber[]>> {
  const images = await poolImages(data);
  const table = await pool.table('selection', { types: pool.family });
  const test = await pool.table('test', { types: pool.family });
  const model = async (name: string, side: number) => {
    const { predict } = await onnxModel(join(pool.folder, `${name}.onnx`), { threads: 1 });
    const { images: pixels } = examplesAt(images, { part: 'test', side });
    const area = side * side;
    return (rows: readonly number[]) => predict(rows.map((row) => pixels.subarray(row * area, (row + 1) * area)));
  };
  const models = Object.fromEntries(
    await Promise.all(
      pool.family.map(async (type) => {
        const copies = pool.trainings(type).map(({ name, side }) => model(name, side));
        return [type, await Promise.all(copies)] as const;
      }),
    ),
  );
  const members = pool.family.flatMap((type) => pool.trainings(type).map((line) => pool.read('selection', line)));
  const committees = createPool({ members, labels: pool.labels('selection') });
  const inputs = Array.from({ length: INPUTS }, (_, row) => row);
  const online: TrainedNumber[] = [];
  const offline: TrainedNumber[] = [];
  for (const type of pool.family.slice(1)) {
    const single = { members: [type], thresholds: [] };
    const minAccuracy = evaluateCascade(table, single).accuracy;
    const { cascade } = selectCascade(table, { minAccuracy, sizes: [2, 3, 4] });
    const runs: (readonly [CascadeMeasurement, CascadeMeasurement])[] = [];
    for (let run = 0; run < RUNS; run++) {
      const measure = (chosen: Cascade) =>
        measureCascade(createCascade(cascadeSpec(committees, chosen), { models }), inputs, {
          clock: () => performance.now(),
        });
      runs.push([await measure(single), await measure(cascade)]);
    }
    const middle = (of: (run: (typeof runs)[number]) => number): number =>
      runs.map(of).sort((a, b) => a - b)[RUNS >> 1];
    const accuracies =
      `${percent(evaluateCascade(test, cascade).accuracy).toFixed(2)} %, single ` +
      `${percent(evaluateCascade(test, single).accuracy).toFixed(2)} %; ${cascade.members.join('+')}`;
    const row = (quantity: string, unit: string, ours: number, note: string): TrainedNumber => ({
      label: `${type}, cascade of similar accuracy`,
      quantity,
      unit,
      ours: round(ours, 2),
      note,
    });
    const latency = middle(([, { latency }]) => latency.mean);
    const throughput = middle(([, measured]) => measured.throughput);
    online.push(
      row('latency', 'ms', latency, `predicted ${middle(([, { predicted }]) => predicted.latency).toFixed(2)}`),
      row(
        'speedup in latency',
        'x',
        middle(([one, all]) => one.latency.mean / all.latency.mean),
        accuracies,
      ),
    );
    offline.push(
      row(
        'throughput',
        '/s',
        throughput,
        `predicted ${middle(([, { predicted }]) => predicted.throughput).toFixed(0)}`,
      ),
      row(
        'speedup in throughput',
        'x',
        middle(([one, all]) => all.throughput / one.throughput),
        accuracies,
      ),
    );
  }
  const note = `one thread; mean over ${INPUTS} images, median of ${RUNS} runs`;
  const noted = (numbers: readonly TrainedNumber[]) =>
    numbers.map((number) => ({ ...number, note: `${number.note}; ${note}` }));
  return { '5.5': noted(online), '5.6': noted(offline) };
}
