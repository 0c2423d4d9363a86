import {
  chooseDenseThreshold,
  evaluateDense,
  sweepDense,
  tabulateDense,
  type DenseImage,
  type DenseTable,
  type ScoreMap,
} from '@archipelago/committees';
import { readNpy } from '@archipelago/datasets';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TrainedNumber } from '../../src/committees/trained-number';
import { resultLines } from '../compression/results';
import { millions, overTurns, percent } from './turns';

interface Segmenter {
  readonly name: string;
  readonly type: string;
  readonly seed: number;
  readonly multiplyAdds: number;
}

/** Sides of the cells that decide by themselves, pixels; undefined is the whole scene. */
const SIZES = [undefined, 16, 8, 4];

/** Cascades of a cheap and an expensive network that tell the class of each pixel of scenes of digits (Table 5.15). */
export async function segmentationNumbers(folder: string): Promise<Record<string, readonly TrainedNumber[]>> {
  const lines = resultLines<Segmenter>(join(folder, 'pool.jsonl'));
  const types = [...new Set(lines.map(({ type }) => type))].sort((a, b) => costOf(lines, a) - costOf(lines, b));
  const seeds = [...new Set(lines.map(({ seed }) => seed))];
  const [cheap, dear] = types;
  const costs = { first: costOf(lines, cheap), second: costOf(lines, dear) };
  const numbers: TrainedNumber[] = [];
  for (const size of SIZES) {
    const points = [];
    for (const seed of seeds) {
      const tables: DenseTable[] = [];
      for (const part of ['selection', 'test']) tables.push(await tableOf(folder, { part, cheap, dear, seed, size }));
      const [selection, test] = tables;
      const alone = sweepDense(await tableOf(folder, { part: 'selection', cheap: dear, dear, seed, size }), costs)[0];
      const goal = { minMeanIoU: alone.meanIoU, costs };
      const chosen = chooseDenseThreshold(selection, goal);
      const dearAlone = sweepDense(await tableOf(folder, { part: 'test', cheap: dear, dear, seed, size }), costs)[0];
      const cheapAlone = sweepDense(test, costs)[0];
      points.push({ ...evaluateDense(test, { threshold: chosen.threshold, costs }), dearAlone, cheapAlone });
    }
    if (size === undefined) {
      for (const [type, side] of [
        [cheap, 'cheapAlone'],
        [dear, 'dearAlone'],
      ] as const) {
        numbers.push(
          number(
            type,
            'mean IoU',
            '%',
            points.map((point) => percent(point[side].meanIoU)),
            `with ${millions(costOf(lines, type)).toPrecision(3)} M`,
          ),
        );
      }
    }
    const label = `cascade, ${size === undefined ? 'full' : `s = ${size}`}`;
    const passed = overTurns(
      points.map((point) => percent(point.passed)),
      1,
    ).ours;
    numbers.push(
      number(
        label,
        'mean IoU',
        '%',
        points.map((point) => percent(point.meanIoU)),
        `${passed} % of pixels passed on`,
      ),
      number(
        label,
        'speedup',
        'x',
        points.map((point) => costs.second / point.cost),
        `over ${dear}`,
      ),
    );
  }
  return { '5.15': numbers };
}

function number(label: string, quantity: string, unit: string, values: readonly number[], note: string): TrainedNumber {
  const { ours, spread } = overTurns(values, 2);
  return { label, quantity, unit, ours, note: `${spread.replace('orders of the trainings', 'trainings')}; ${note}` };
}

function costOf(lines: readonly Segmenter[], type: string): number {
  return lines.find((line) => line.type === type)!.multiplyAdds;
}

interface Choice {
  readonly part: string;
  readonly cheap: string;
  readonly dear: string;
  readonly seed: number;
  readonly size: number | undefined;
}

function tableOf(folder: string, { part, cheap, dear, seed, size }: Choice): Promise<DenseTable> {
  const read = (name: string) => readNpy(readFileSync(join(folder, `${name}.${part}.npy`)));
  const [first, second, labels] = [read(`${cheap}-s${seed}`), read(`${dear}-s${seed}`), read('labels')];
  const [count, height, width, classes] = first.shape;
  const pixels = height * width;
  const map = (data: Float32Array, scene: number): ScoreMap => ({
    kind: 'logits',
    height,
    width,
    classes,
    data: data.subarray(scene * pixels * classes, (scene + 1) * pixels * classes),
  });
  const images = Array.from({ length: count }, (_, scene): DenseImage => ({
    first: map(first.data as Float32Array, scene),
    second: map(second.data as Float32Array, scene),
    labels: (labels.data as Int32Array).subarray(scene * pixels, (scene + 1) * pixels),
  }));
  return tabulateDense(images, { size });
}
