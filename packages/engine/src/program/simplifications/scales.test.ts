import { describe, expect, it } from 'vitest';
import * as p from '../../primitives';
import { programOf } from '../../testing/evaluate';
import { simplify } from '../simplify';
import type { Value } from '../value';

const names = (f: (...inputs: Value[]) => Value | readonly Value[], ...shapes: number[][]) =>
  simplify(programOf(f, ...shapes)).instructions.map(({ primitive }) => primitive);

const factors = (f: (x: Value) => Value) =>
  simplify(programOf(f, [-1, 3])).constants.map(({ tensor }) => [...tensor.data]);
const times = (x: Value, factor: number) => p.mul(x, x.builder.scalar(factor));

describe('mergeScales', () => {
  it('multiplies constant factors, divisors and signs', () => {
    const f = (x: Value) => p.neg(p.div(p.mul(x.builder.scalar(3), times(x, 2)), x.builder.scalar(4)));
    expect(names(f, [-1, 3])).toEqual(['mul']);
    expect(factors(f)).toEqual([[-1.5]]);
  });

  it('drops factors that cancel', () => {
    expect(names((x) => times(times(x, 4), 0.25), [-1, 3])).toEqual([]);
  });

  it('keeps factors whose product float32 cannot hold', () => {
    expect(names((x) => times(times(x, 1e-30), 1e-30), [3])).toEqual(['mul', 'mul']);
    expect(names((x) => times(times(x, 1e30), 1e30), [3])).toEqual(['mul', 'mul']);
  });

  it('keeps factors that are not scalars, or not constant', () => {
    const vector = (x: Value) => x.builder.constant({ shape: [1, 1], data: Float32Array.of(2) });
    expect(names((x) => p.mul(p.mul(x, vector(x)), vector(x)), [3])).toEqual(['mul', 'mul']);
    expect(names((x, s) => p.mul(p.mul(x, s), s), [3], [])).toEqual(['mul', 'mul']);
  });
});
