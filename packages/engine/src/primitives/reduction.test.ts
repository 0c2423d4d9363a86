import { describe, expect, it } from 'vitest';
import { evaluate, instructionsOf, programOf, shapeOf } from '../testing/evaluate';
import type { Value } from '../program/value';
import { interpret } from '../reference/interpret';
import { reducedCount, withKeptAxes } from './reduction';

describe('reducedCount', () => {
  it('is a constant where no reduced axis is free', () => {
    expect(instructionsOf((x) => reducedCount(x.builder, [-1, 3, 4], [1, 2]), [])).toEqual([]);
    expect(evaluate((x) => reducedCount(x.builder, [-1, 3, 4], [1, 2]), 0)).toBe(12);
  });

  it('counts the batch while the program runs', () => {
    const f = (x: Value) => reducedCount(x.builder, x.shape, [0, 1]);
    expect(interpret(programOf(f, [-2, 3]), { x0: { shape: [8, 3], data: new Float64Array(24) } }).y0.data[0]).toBe(24);
  });
});

describe('withKeptAxes', () => {
  it('puts axes of one where axes were reduced', () => {
    expect(shapeOf((x) => withKeptAxes(x, [-1, 3, 4], [1]), [-1, 4])).toEqual([-1, 1, 4]);
  });
});
