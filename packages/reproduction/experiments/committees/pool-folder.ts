import { readNpz, writeNpy, writeNpz } from '@archipelago/datasets';
import type { Tensor, Weights } from '@archipelago/engine';
import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { resultLines } from '../compression/results';
import type { Speed } from './measure';

/** A trained network at one side of images, a line of `pool.jsonl`. */
export interface Member {
  /** The type, `-s` and the seed; where the side is not the one it was trained at, also `@` and the side. */
  readonly name: string;
  /** The architecture and how it was trained. */
  readonly type: string;
  readonly seed: number;
  /** Of the images, pixels. */
  readonly side: number;
  readonly multiplyAdds: number;
  readonly parameters: number;
  /** Share of right answers, in [0, 1]. */
  readonly selectionAccuracy: number;
  readonly testAccuracy: number;
  readonly epochs: number;
  /** Of its training: epochs times the wall time of the fastest, so that what else the machine does counts little. */
  readonly seconds: number;
}

/** How fast a member is. */
export interface MemberSpeed extends Speed, Pick<Member, 'name' | 'type' | 'side'> {
  /** Which of several passes over all members this is of, from 1. */
  readonly round: number;
}

/** The folder of a pool: what is in it and what is added to it. */
export interface PoolFolder {
  has(name: string): boolean;
  /** Writes (n, classes) logits as `NAME.PART.npy`. */
  writeLogits(name: string, part: string, logits: Tensor<Float32Array>): void;
  writeLabels(part: string, labels: ArrayLike<number>): void;
  writeWeights(name: string, weights: Weights): void;
  readWeights(name: string): Weights;
  writeOnnx(name: string, bytes: Uint8Array): void;
  /** Makes a member one that is there; comes last, so that one whose files are not all written is made again. */
  add(member: Member): void;
  members(): readonly Member[];
  /** Adds a line to `speeds.jsonl`. */
  addSpeed(speed: MemberSpeed): void;
}

export function poolFolder(folder: string): PoolFolder {
  mkdirSync(folder, { recursive: true });
  const file = (name: string) => join(folder, name);
  const members = () => resultLines<Member>(file('pool.jsonl'));
  return {
    has: (name) => members().some((member) => member.name === name),
    writeLogits: (name, part, { shape, data }) => writeFileSync(file(`${name}.${part}.npy`), writeNpy({ shape, data })),
    writeLabels: (part, labels) =>
      writeFileSync(file(`labels.${part}.npy`), writeNpy({ shape: [labels.length], data: Int32Array.from(labels) })),
    writeWeights: (name, weights) => writeFileSync(file(`${name}.npz`), writeNpz(weights as Record<string, Tensor>)),
    readWeights: (name) => readNpz(readFileSync(file(`${name}.npz`))) as unknown as Weights,
    writeOnnx: (name, bytes) => writeFileSync(file(`${name}.onnx`), bytes),
    add: (member) => appendFileSync(file('pool.jsonl'), JSON.stringify(member) + '\n'),
    members,
    addSpeed: (speed) => appendFileSync(file('speeds.jsonl'), JSON.stringify(speed) + '\n'),
  };
}
