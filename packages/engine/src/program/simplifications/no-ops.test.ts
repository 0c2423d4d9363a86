import { describe, expect, it } from 'vitest';
import * as p from '../../primitives';
import { slicePrimitive } from '../../primitives/slice';
import { programOf } from '../../testing/evaluate';
import { simplify } from '../simplify';
import type { Value } from '../value';

const names = (f: (...inputs: Value[]) => Value | readonly Value[], ...shapes: number[][]) =>
  simplify(programOf(f, ...shapes)).instructions.map(({ primitive }) => primitive);

describe('dropNoOps', () => {
  it('drops instructions that a builder was given although they do nothing', () => {
    // The functions never write these; programs made elsewhere may hold them.
    const slice = (x: Value) =>
      x.builder.apply(slicePrimitive, [x], { starts: [0, 0], stops: [-1, 3], strides: [1, 1] })[0];
    expect(programOf(slice, [-1, 3]).instructions).toHaveLength(1);
    expect(names(slice, [-1, 3])).toEqual([]);
  });

  it('drops stopGradient', () => {
    expect(names((x) => p.mul(p.stopGradient(x), x), [3])).toEqual(['mul']);
  });

  it('keeps slices that take less', () => {
    expect(names((x) => p.slice(x, [0, 0], [-1, 3], [1, 2]), [-1, 3])).toEqual(['slice']);
  });
});

describe('reshapeInstead', () => {
  it.each([
    ['a sum over an axis of one', (x: Value) => p.sum(x, [1]), [-1, 1, 3]],
    ['a mean over an axis of one', (x: Value) => p.mean(x, [1]), [-1, 1, 3]],
    ['a maximum over two axes of one', (x: Value) => p.max(x, [1, 2]), [-1, 1, 1, 3]],
    ['a broadcast to new axes of one', (x: Value) => p.broadcastTo(x, [1, 2, 3]), [2, 3]],
  ])('writes %s as a reshape', (_, f, shape) => {
    expect(names(f, shape)).toEqual(['reshape']);
  });

  it('drops a kept sum over an axis of one', () => {
    expect(names((x) => p.sum(x, [1], { keepDims: true }), [-1, 1, 3])).toEqual([]);
  });

  it('keeps a sum over one axis of one and one longer', () => {
    expect(names((x) => p.sum(x, [1, 2]), [-1, 1, 3])).toEqual(['sum']);
  });
});
