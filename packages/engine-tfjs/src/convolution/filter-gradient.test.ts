import { convFilterGradient, type ConvOptions } from '@archipelago/engine';
import { describe, it } from 'vitest';
import { expectAgreement } from '../testing/expect-agreement';
import { programOf } from '../testing/program-of';

interface Case {
  readonly kind: string;
  readonly x: readonly number[];
  readonly dy: readonly number[];
  readonly kernel: readonly number[];
  readonly options?: ConvOptions;
}

const padding = [1, 1, 1, 1];

/** Forms that the small cases of the engine contract do not reach. */
const cases: readonly Case[] = [
  {
    kind: '3×3, stride 2, over an odd size',
    x: [4, 2, 31, 32],
    dy: [4, 3, 16, 16],
    kernel: [3, 3],
    options: { padding, stride: [2, 2] },
  },
  {
    kind: '1×1, stride 2, over odd sizes',
    x: [2, 3, 5, 4],
    dy: [2, 4, 3, 2],
    kernel: [1, 1],
    options: { stride: [2, 2] },
  },
  {
    kind: 'depthwise of more channels than a block',
    x: [2, 70, 4, 3],
    dy: [2, 70, 4, 3],
    kernel: [3, 3],
    options: { padding, groups: 70 },
  },
];

describe('filterGradient', () => {
  it.each(cases)('$kind', async ({ x, dy, kernel, options }) => {
    await expectAgreement(programOf([x, dy], (a, b) => convFilterGradient(a, b, { ...options, kernel })));
  });
});
