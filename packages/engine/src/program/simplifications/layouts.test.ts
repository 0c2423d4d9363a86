import { describe, expect, it } from 'vitest';
import { interpret } from '../../reference/interpret';
import * as p from '../../primitives';
import { programOf } from '../../testing/evaluate';
import { simplify } from '../simplify';
import type { Value } from '../value';

const names = (f: (...inputs: Value[]) => Value | readonly Value[], ...shapes: number[][]) =>
  simplify(programOf(f, ...shapes)).instructions.map(({ primitive }) => primitive);

describe('mergeLayouts', () => {
  it('merges chains of reshapes, of transposes and of broadcasts', () => {
    expect(names((x) => p.reshape(p.reshape(p.reshape(x, [-6]), [-2, 3]), [-1, 2, 3]), [-1, 6])).toEqual(['reshape']);
    expect(names((x) => p.transpose(p.transpose(x, [2, 0, 1]), [0, 2, 1]), [2, 3, 4])).toEqual(['transpose']);
    expect(names((x) => p.broadcastTo(p.broadcastTo(x, [2, 3]), [4, 2, 3]), [3])).toEqual(['broadcastTo']);
  });

  it('drops a chain that comes back', () => {
    expect(names((x) => p.transpose(p.transpose(x, [2, 0, 1]), [1, 2, 0]), [2, 3, 4])).toEqual([]);
    expect(names((x) => p.reshape(p.reshape(x, [-6]), [-1, 6]), [-1, 6])).toEqual([]);
  });

  it('orders axes as the chain did', () => {
    const program = programOf((x) => p.transpose(p.transpose(x, [2, 0, 1]), [0, 2, 1]), [2, 3, 4]);
    const feeds = { x0: { shape: [2, 3, 4], data: Float64Array.from({ length: 24 }, (_, i) => i) } };
    expect(interpret(simplify(program), feeds)).toEqual(interpret(program, feeds));
  });

  it('keeps what stands between', () => {
    const f = (x: Value) => p.reshape(p.transpose(p.reshape(x, [-1, 2, 3]), [0, 2, 1]), [-1, 6]);
    expect(names(f, [-1, 6])).toEqual(['reshape', 'transpose', 'reshape']);
  });
});

describe('transposeAsReshape', () => {
  it('moves axes of one by reshape', () => {
    expect(names((x) => p.transpose(x, [0, 2, 3, 1]), [-1, 1, 4, 5])).toEqual(['reshape']);
    expect(names((x) => p.transpose(x, [1, 0]), [-1, 1])).toEqual(['reshape']);
  });

  it('keeps a transpose of longer axes', () => {
    expect(names((x) => p.transpose(x, [0, 2, 3, 1]), [-1, 2, 4, 5])).toEqual(['transpose']);
  });
});
