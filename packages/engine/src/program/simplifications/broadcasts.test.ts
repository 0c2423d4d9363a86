import { describe, expect, it } from 'vitest';
import * as p from '../../primitives';
import { programOf } from '../../testing/evaluate';
import { simplify } from '../simplify';
import type { Value } from '../value';

const names = (f: (...inputs: Value[]) => Value | readonly Value[], ...shapes: number[][]) =>
  simplify(programOf(f, ...shapes)).instructions.map(({ primitive }) => primitive);

describe('dropBroadcasts', () => {
  it.each([
    ['add', (x: Value, row: Value) => p.add(x, p.broadcastTo(row, x.shape))],
    ['sub', (x: Value, row: Value) => p.sub(p.broadcastTo(row, x.shape), x)],
    ['mul', (x: Value, row: Value) => p.mul(p.broadcastTo(row, x.shape), x)],
    ['div', (x: Value, row: Value) => p.div(x, p.broadcastTo(row, x.shape))],
    ['maximum', (x: Value, row: Value) => p.maximum(p.broadcastTo(row, x.shape), x)],
    ['select', (x: Value, row: Value) => p.select(x, p.broadcastTo(row, x.shape), p.broadcastTo(row, x.shape))],
    ['reluGradient', (x: Value, row: Value) => p.reluGradient(p.broadcastTo(row, x.shape), x)],
  ])('%s broadcasts by itself', (name, f) => {
    expect(names(f, [-1, 2, 3], [3])).toEqual([name]);
  });

  it('keeps a broadcast that the result needs', () => {
    expect(names((a, b) => p.add(p.broadcastTo(a, [4, 3]), b), [3], [3])).toEqual(['broadcastTo', 'add']);
    const f = (a: Value) => p.mul(p.broadcastTo(a, [4, 3]), p.broadcastTo(p.square(a), [4, 3]));
    expect(names(f, [3])).toEqual(['square', 'broadcastTo', 'mul']);
  });

  it('keeps a broadcast before what does not broadcast', () => {
    expect(names((a, b) => p.matmul(p.broadcastTo(a, [4, 3]), b), [3], [3, 2])).toEqual(['broadcastTo', 'matmul']);
  });
});

describe('broadcastLater', () => {
  it('computes functions of one value before it is broadcast', () => {
    const program = simplify(programOf((x) => p.exp(p.neg(p.broadcastTo(x, [4, 3]))), [3]));
    expect(program.instructions.map(({ primitive }) => primitive)).toEqual(['neg', 'exp', 'broadcastTo']);
    expect(program.types[program.instructions[1].outputs[0]].shape).toEqual([3]);
  });

  it('so that an element-wise instruction after it broadcasts', () => {
    expect(names((x, y) => p.mul(p.exp(p.broadcastTo(x, y.shape)), y), [3], [-1, 3])).toEqual(['exp', 'mul']);
  });
});
