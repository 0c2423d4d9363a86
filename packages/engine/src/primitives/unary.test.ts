import { describe, expect, it } from 'vitest';
import { evaluate, shapeOf } from '../testing/evaluate';
import { abs } from './abs';
import { erf } from './erf';
import { exp } from './exp';
import { log } from './log';
import { neg } from './neg';
import { reciprocal } from './reciprocal';
import { relu } from './relu';
import { relu6 } from './relu6';
import { sigmoid } from './sigmoid';
import { sqrt } from './sqrt';
import { square } from './square';
import { step } from './step';
import { tanh } from './tanh';

describe('unaryPrimitive', () => {
  const all = [abs, erf, exp, log, neg, reciprocal, relu, relu6, sigmoid, sqrt, square, step, tanh];

  it.each(all.map((f) => [f.name, f] as const))('%s keeps the shape, free axes and all', (_, f) => {
    expect(shapeOf(f, [2, -3, 4])).toEqual([2, -3, 4]);
    expect(shapeOf(f, [])).toEqual([]);
  });

  it.each(all.map((f) => [f.name, f] as const))('%s of int32 throws DTYPE_MISMATCH', (_, f) => {
    expect(() => evaluate(f, Int32Array.of(1))).toThrow(expect.objectContaining({ code: 'DTYPE_MISMATCH' }));
  });
});
