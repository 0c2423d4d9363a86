import { describe, expect, it } from 'vitest';
import { add } from '../../primitives/add';
import { matmul } from '../../primitives/matmul';
import { mul } from '../../primitives/mul';
import { reshape } from '../../primitives/reshape';
import { square } from '../../primitives/square';
import { ProgramBuilder } from '../../program/builder';
import type { Tensor } from '../../program/tensor';
import type { Suite } from './suite';

const row = (...values: number[]): Tensor => ({ shape: [values.length], data: Float32Array.from(values) });
const three = { dtype: 'float32', shape: [3] } as const;

/** Programs of unusual form. */
export function describePrograms({ engine }: Suite): void {
  describe('runs a program', () => {
    it('whose outputs are an input, a constant and one value twice', async () => {
      const builder = new ProgramBuilder();
      const x = builder.input('x', three);
      const y = square(x);
      const constant = builder.constant({ shape: [2], data: Int32Array.of(7, -7) });
      using executable = await engine().compile(builder.build({ x, constant, y, again: y }));
      expect(await executable.run({ x: row(1, 2, 3) })).toEqual({
        x: row(1, 2, 3),
        constant: { shape: [2], data: Int32Array.of(7, -7) },
        y: row(1, 4, 9),
        again: row(1, 4, 9),
      });
    });

    it('with an input that nothing reads', async () => {
      const builder = new ProgramBuilder();
      const x = builder.input('x', three);
      builder.input('unread', { dtype: 'int32', shape: [-1, 2] });
      using executable = await engine().compile(builder.build({ y: square(x) }));
      const unread = { shape: [1, 2], data: Int32Array.of(1, 2) };
      expect(await executable.run({ x: row(1, 2, 3), unread })).toEqual({ y: row(1, 4, 9) });
    });

    it('without inputs', async () => {
      const builder = new ProgramBuilder();
      const constant = builder.constant(row(1, 2, 3));
      using executable = await engine().compile(builder.build({ y: add(constant, builder.scalar(0.5)) }));
      expect(await executable.run({})).toEqual({ y: row(1.5, 2.5, 3.5) });
    });

    it('with scalars as inputs and outputs', async () => {
      const builder = new ProgramBuilder();
      const rate = builder.input('rate', { dtype: 'float32', shape: [] });
      using executable = await engine().compile(builder.build({ twice: add(rate, rate) }));
      const fed = { shape: [], data: Float32Array.of(0.25) };
      expect(await executable.run({ rate: fed })).toEqual({ twice: { shape: [], data: Float32Array.of(0.5) } });
    });

    it('whose names are any text', async () => {
      const builder = new ProgramBuilder();
      const x = builder.input('stage 1/conv:weight.0', three);
      using executable = await engine().compile(builder.build({ 'd(loss)/dx': square(x) }));
      const results = await executable.run({ 'stage 1/conv:weight.0': row(1, 2, 3) });
      expect(results).toEqual({ 'd(loss)/dx': row(1, 4, 9) });
    });

    it('with a large constant', async () => {
      const builder = new ProgramBuilder();
      const data = Float32Array.from({ length: 2000 }, (_, i) => Math.fround(Math.sin(i)));
      const table = builder.constant({ shape: [2000], data });
      const x = builder.input('x', { dtype: 'float32', shape: [] });
      using executable = await engine().compile(builder.build({ y: mul(table, x) }));
      const { y } = await executable.run({ x: { shape: [], data: Float32Array.of(2) } });
      expect(y).toEqual({ shape: [2000], data: data.map((value) => 2 * value) });
    });

    it('twice to the same bits', async () => {
      const builder = new ProgramBuilder();
      const x = builder.input('x', { dtype: 'float32', shape: [-1, 64] });
      const w = builder.input('w', { dtype: 'float32', shape: [64, 32] });
      const product = matmul(x, w);
      using executable = await engine().compile(builder.build({ product, flat: reshape(product, [-32]) }));
      const data = Float32Array.from({ length: 64 * 32 }, (_, i) => Math.sin(i));
      const feeds = { x: { shape: [32, 64], data }, w: { shape: [64, 32], data } };
      const first = await executable.run(feeds);
      expect(await executable.run(feeds)).toEqual(first);
      using second = await engine().compile(builder.build({ product, flat: reshape(product, [-32]) }));
      expect(await second.run(feeds)).toEqual(first);
    });

    it('of a primitive that no engine has only after expansion, with code UNKNOWN_PRIMITIVE', async () => {
      const type = { dtype: 'float32', shape: [1] } as const;
      const program = {
        types: [type, type],
        inputs: [{ name: 'x', value: 0 }],
        constants: [],
        instructions: [{ primitive: 'noSuchPrimitive', inputs: [0], attributes: {}, outputs: [1] }],
        outputs: [{ name: 'y', value: 1 }],
      };
      await expect(engine().compile(program)).rejects.toMatchObject({ code: 'UNKNOWN_PRIMITIVE' });
    });
  });
}
