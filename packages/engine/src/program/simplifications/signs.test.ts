import { describe, expect, it } from 'vitest';
import * as p from '../../primitives';
import { programOf } from '../../testing/evaluate';
import { simplify } from '../simplify';
import type { Value } from '../value';

const names = (f: (...inputs: Value[]) => Value | readonly Value[], ...shapes: number[][]) =>
  simplify(programOf(f, ...shapes)).instructions.map(({ primitive }) => primitive);

describe('mergeSigns', () => {
  it.each([
    ['x + (−y)', (x: Value, y: Value) => p.add(x, p.neg(y)), ['sub']],
    ['(−x) + y', (x: Value, y: Value) => p.add(p.neg(x), y), ['sub']],
    ['x − (−y)', (x: Value, y: Value) => p.sub(x, p.neg(y)), ['add']],
    ['(−x) − y', (x: Value, y: Value) => p.sub(p.neg(x), y), ['neg', 'sub']],
    ['(−x) + (−y)', (x: Value, y: Value) => p.add(p.neg(x), p.neg(y)), ['neg', 'sub']],
  ])('writes %s as %3$j', (_, f, expected) => {
    expect(names(f, [3], [3])).toEqual(expected);
  });
});
