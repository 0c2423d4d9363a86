import { convInputGradient, type ConvOptions } from '@archipelago/engine';
import { describe, it } from 'vitest';
import { expectAgreement } from '../testing/expect-agreement';
import { programOf } from '../testing/program-of';

interface Case {
  readonly kind: string;
  readonly dy: readonly number[];
  readonly w: readonly number[];
  readonly inputSize: readonly number[];
  readonly options?: ConvOptions;
}

const cases: readonly Case[] = [
  {
    kind: '1×1, stride 2, over an odd size',
    dy: [2, 4, 3, 2],
    w: [4, 3, 1, 1],
    inputSize: [5, 4],
    options: { stride: [2, 2] },
  },
  {
    kind: '3×3, stride 3, of which no window sees the last rows',
    dy: [2, 4, 2, 2],
    w: [4, 3, 3, 3],
    inputSize: [8, 7],
    options: { stride: [3, 3] },
  },
  {
    kind: '2×2, stride 3, wider than the kernel',
    dy: [2, 4, 3, 3],
    w: [4, 3, 2, 2],
    inputSize: [8, 9],
    options: { stride: [3, 3] },
  },
  {
    kind: 'padding wider than the kernel reaches',
    dy: [1, 2, 8, 8],
    w: [2, 3, 1, 3],
    inputSize: [4, 4],
    options: { padding: [2, 3, 2, 3] },
  },
];

describe('inputGradient', () => {
  it.each(cases)('$kind', async ({ dy, w, inputSize, options }) => {
    await expectAgreement(programOf([dy, w], (a, b) => convInputGradient(a, b, { ...options, inputSize })));
  });
});
