import { describe, expect, it } from 'vitest';
import { evaluate, programOf } from '../testing/evaluate';
import type { Value } from '../program/value';
import { batchNormGradient, batchNormGradientPrimitive } from './batch-norm-gradient';

describe('batchNormGradient', () => {
  const dy = [
    [
      [1, -2],
      [0.5, 3],
    ],
    [
      [4, 0],
      [-1, 2],
    ],
  ];
  const x = [
    [
      [1, 2],
      [3, 5],
    ],
    [
      [-1, 0],
      [4, 4],
    ],
  ];
  /** Of x. */
  const mean = [0.5, 4];
  const variance = [1.25, 0.5];

  it.each([
    [0, 'dx'],
    [1, 'dscale'],
    [2, 'dshift'],
  ])('is what it is composed of: output %d, %s', (output) => {
    const native = (...[d, v, s, m, q]: Value[]) => batchNormGradient(d, v, s, m, q, { epsilon: 0.125 })[output];
    const composed = (...inputs: Value[]) => batchNormGradientPrimitive.compose!(inputs, { epsilon: 0.125 })[output];
    const [a, b] = [native, composed].map((f) => [evaluate(f, dy, x, [2, 3], mean, variance)].flat(4) as number[]);
    a.forEach((value, i) => expect(value).toBeCloseTo(b[i], 13));
  });

  it('needs six passes over maps when composed: three for dx, one product and two sums', () => {
    const composed = (...inputs: Value[]) => batchNormGradientPrimitive.compose!(inputs, { epsilon: 0.125 });
    const program = programOf(composed, [-1, 3, 4, 4], [-1, 3, 4, 4], [3], [3], [3]);
    const large = program.instructions.filter(({ inputs }) => inputs.some((i) => program.types[i].shape[0] < 0));
    expect(large.map(({ primitive }) => primitive).sort()).toEqual([
      'add',
      'add',
      'mul',
      'mul',
      'mul',
      'sum',
      'sum',
      'sum',
    ]);
  });
});
