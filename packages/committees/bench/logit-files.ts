import { closeSync, existsSync, mkdirSync, openSync, readSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Member, Scores } from '../src/index';

export interface LogitFilesShape {
  readonly samples: number;
  readonly classes: number;
  readonly types: number;
  readonly copies: number;
}

export interface LogitFiles {
  readonly folder: string;
  readonly labels: Int32Array;
  readonly members: readonly Member[];
}

/** Billions of multiply-adds of EfficientNet-B0 to B7 (thesis, Table 5.3). */
const COSTS = [0.39, 0.69, 1, 1.8, 4.4, 10.3, 19.1, 37];
const ROWS = 250;

/**
 * Raw float32 logits of made-up models, a file each, written once: noise, and for the right class a margin that grows with the
 * type and shrinks with how hard the sample is. A later type is some points more accurate.
 */
export function logitFiles({ samples, classes, types, copies }: LogitFilesShape): LogitFiles {
  const folder = join(tmpdir(), `archipelago-logits-${samples}-${classes}-${types}-${copies}`);
  const draw = uniforms(1);
  const labels = Int32Array.from({ length: samples }, () => Math.floor(draw() * classes));
  const hardness = Float64Array.from({ length: samples }, () => 2 * (draw() + draw() + draw() - 1.5));
  mkdirSync(folder, { recursive: true });
  const members = Array.from({ length: types * copies }, (_, m): Member => {
    const [type, copy] = [Math.floor(m / copies), m % copies];
    const file = join(folder, `b${type}-${copy}.f32`);
    const margin = (row: number): number => 6 + 0.45 * type - 3 * hardness[row];
    if (!existsSync(`${file}.done`)) write(file, { samples, classes, labels, margin, draw: uniforms(m + 2) });
    const output = fileScores(file, samples, classes);
    return { name: `b${type}-${copy}`, type: `b${type}`, costs: { flops: COSTS[type] }, output };
  });
  const labelFile = openSync(join(folder, 'labels.i32'), 'w');
  writeSync(labelFile, labels);
  closeSync(labelFile);
  return { folder, labels, members };
}

interface Contents extends Pick<LogitFilesShape, 'samples' | 'classes'> {
  readonly labels: Int32Array;
  margin(row: number): number;
  draw(): number;
}

function write(file: string, { samples, classes, labels, margin, draw }: Contents): void {
  const handle = openSync(file, 'w');
  const rows = new Float32Array(ROWS * classes);
  for (let begin = 0; begin < samples; begin += ROWS) {
    const count = Math.min(ROWS, samples - begin);
    for (let i = 0; i < count * classes; i++) rows[i] = 3 * (draw() + draw() + draw() - 1.5);
    for (let row = 0; row < count; row++) rows[row * classes + labels[begin + row]] += margin(begin + row);
    writeSync(handle, rows.subarray(0, count * classes));
  }
  closeSync(handle);
  closeSync(openSync(`${file}.done`, 'w'));
}

function fileScores(file: string, samples: number, classes: number): Scores {
  return {
    kind: 'logits',
    samples,
    classes,
    read(begin, end) {
      const rows = new Float32Array((end - begin) * classes);
      const handle = openSync(file, 'r');
      readSync(handle, rows, 0, rows.byteLength, 4 * begin * classes);
      closeSync(handle);
      return rows;
    },
  };
}

/** A linear congruential generator: good enough for noise, and fast. */
function uniforms(seed: number): () => number {
  let state = Math.imul(seed, 0x9e3779b9) | 1;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) | 0;
    return (state >>> 0) / 2 ** 32;
  };
}
