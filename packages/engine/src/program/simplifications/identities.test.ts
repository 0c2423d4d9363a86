import { describe, expect, it } from 'vitest';
import * as p from '../../primitives';
import { programOf } from '../../testing/evaluate';
import { simplify } from '../simplify';
import type { Value } from '../value';

const names = (f: (...inputs: Value[]) => Value | readonly Value[], ...shapes: number[][]) =>
  simplify(programOf(f, ...shapes)).instructions.map(({ primitive }) => primitive);

describe('dropNeutral', () => {
  it.each([
    ['x + 0', (x: Value) => p.add(x, x.builder.scalar(0))],
    ['0 + x', (x: Value) => p.add(x.builder.scalar(0), x)],
    ['x − 0', (x: Value) => p.sub(x, x.builder.scalar(0))],
    ['x · 1', (x: Value) => p.mul(x, x.builder.scalar(1))],
    ['1 · x', (x: Value) => p.mul(x.builder.scalar(1), x)],
    ['x / 1', (x: Value) => p.div(x, x.builder.scalar(1))],
    ['x + zeros', (x: Value) => p.add(x, p.broadcastTo(x.builder.scalar(0), x.shape))],
    ['x · ones', (x: Value) => p.mul(x, x.builder.constant({ shape: [3], data: Float32Array.of(1, 1, 1) }))],
  ])('writes %s as x', (_, f) => {
    expect(names(f, [-1, 3])).toEqual([]);
  });

  it.each([
    ['0 − x', (x: Value) => p.sub(x.builder.scalar(0), x)],
    ['1 / x', (x: Value) => p.div(x.builder.scalar(1), x)],
    ['x · 0', (x: Value) => p.mul(x, x.builder.scalar(0))],
    ['x + [0, 0, 1]', (x: Value) => p.add(x, x.builder.constant({ shape: [3], data: Float32Array.of(0, 0, 1) }))],
  ])('keeps %s', (_, f) => {
    expect(names(f, [-1, 3])).toHaveLength(1);
  });

  it('keeps a neutral value that broadcasts x', () => {
    const zeros = (x: Value) => x.builder.constant({ shape: [2, 1], data: new Float32Array(2) });
    expect(names((x) => p.add(x, zeros(x)), [3])).toEqual(['add']);
  });
});

describe('dropInverses', () => {
  it('writes −(−x) and 1 / (1 / x) as x', () => {
    expect(names((x) => p.neg(p.neg(p.reciprocal(p.reciprocal(x)))), [3])).toEqual([]);
  });
});
