import { describe, expect, it } from 'vitest';
import { add } from '../primitives/add';
import { gather } from '../primitives/gather';
import { mul } from '../primitives/mul';
import { oneHot } from '../primitives/one-hot';
import { evaluate, programOf } from '../testing/evaluate';
import { interpret } from './interpret';

describe('interpret', () => {
  it('computes in float64 and takes float64', () => {
    const program = programOf((x) => add(x, x.builder.scalar(1)), []);
    const x0 = { shape: [], data: Float64Array.of(2 ** -50) };
    expect(interpret(program, { x0 }).y0.data[0]).toBe(1 + 2 ** -50);
  });

  it('rounds each result to float32 where it is told to', () => {
    const program = programOf((x) => mul(mul(x, x), x), []);
    const x0 = { shape: [], data: Float32Array.of(1 / 3) };
    const third = Math.fround(1 / 3);
    const rounded = Math.fround(Math.fround(third * third) * third);
    expect(interpret(program, { x0 }, { precision: 'float32' }).y0.data[0]).toBe(rounded);
    expect(interpret(program, { x0 }).y0.data[0]).toBe(third * third * third);
  });

  it('changes nothing that it is given', () => {
    const program = programOf((x) => [x, add(x, x)], [2]);
    const data = Float64Array.of(1, 2);
    const { y0 } = interpret(program, { x0: { shape: [2], data } });
    expect(y0.data).not.toBe(data);
    expect(data).toEqual(Float64Array.of(1, 2));
  });

  it('of an index that is out of range throws BAD_DATA', () => {
    const code = expect.objectContaining({ code: 'BAD_DATA' });
    expect(() => evaluate(gather, [1, 2], Int32Array.of(2))).toThrow(code);
    expect(() => evaluate((i) => oneHot(i, { depth: 2 }), Int32Array.of(-1))).toThrow(code);
  });

  it('of a primitive without a kernel throws UNKNOWN_PRIMITIVE', () => {
    const program = programOf((x) => x.builder.apply({ name: 'mine', infer: ([type]) => [type] }, [x], {})[0], [1]);
    expect(() => interpret(program, { x0: { shape: [1], data: Float64Array.of(1) } })).toThrow(
      expect.objectContaining({ code: 'UNKNOWN_PRIMITIVE', place: 'mine' }),
    );
  });
});
