import { describe, expect, it } from 'vitest';
import * as p from '../../primitives';
import { programOf } from '../../testing/evaluate';
import { simplify } from '../simplify';
import type { Value } from '../value';

const names = (f: (...inputs: Value[]) => Value | readonly Value[], ...shapes: number[][]) =>
  simplify(programOf(f, ...shapes)).instructions.map(({ primitive }) => primitive);

describe('foldConstants', () => {
  it('computes what depends on constants alone, in float32', () => {
    const f = (x: Value) => p.add(x, p.exp(p.mul(x.builder.scalar(0.5), x.builder.scalar(3))));
    const program = simplify(programOf(f, [-1, 3]));
    expect(program.instructions.map(({ primitive }) => primitive)).toEqual(['add']);
    expect([...program.constants[0].tensor.data]).toEqual([Math.fround(Math.exp(1.5))]);
  });

  it('folds an output of the program and integers', () => {
    const f = (x: Value) => {
      const labels = x.builder.constant({ shape: [2], data: Int32Array.of(1, 0) });
      return [p.oneHot(labels, { depth: 2 }), p.reshape(labels, [1, 2])];
    };
    const program = simplify(programOf(f, [3]));
    expect(program.instructions).toEqual([]);
    expect(program.constants.map(({ tensor }) => tensor)).toEqual([
      { shape: [2, 2], data: Float32Array.of(0, 1, 1, 0) },
      { shape: [1, 2], data: Int32Array.of(1, 0) },
    ]);
  });

  it('leaves large results and places of maxima to the engine', () => {
    const large = (x: Value) => p.square(x.builder.constant({ shape: [2000], data: new Float32Array(2000) }));
    expect(names(large, [3])).toEqual(['square']);
    const map = (x: Value) => x.builder.constant({ shape: [1, 1, 4], data: Float32Array.of(1, 2, 3, 4) });
    expect(names((x) => p.maxPool(map(x), { kernel: [2] }), [3])).toEqual(['maxPool']);
  });

  it('leaves zeros of the batch as they are', () => {
    expect(names((x) => p.add(p.square(p.broadcastTo(x.builder.scalar(3), [-1, 2])), x), [-1, 1])).toEqual([
      'broadcastTo',
      'add',
    ]);
  });
});
