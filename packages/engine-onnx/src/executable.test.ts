import { gather, ProgramBuilder, scatterAdd } from '@archipelago/engine';
import { describe, expect, it } from 'vitest';
import { onnxEngine } from './engine';

describe('OnnxExecutable', () => {
  it('turns a failure of a run into BAD_DATA, and runs on afterwards', async () => {
    const builder = new ProgramBuilder();
    const x = builder.input('x', { dtype: 'float32', shape: [3] });
    const rows = builder.input('rows', { dtype: 'int32', shape: [1] });
    using executable = await onnxEngine().compile(builder.build({ y: gather(x, rows) }));
    const feeds = (row: number) => ({
      x: { shape: [3], data: Float32Array.of(1, 2, 3) },
      rows: { shape: [1], data: Int32Array.of(row) },
    });
    await expect(executable.run(feeds(7))).rejects.toMatchObject({ code: 'BAD_DATA' });
    expect((await executable.run(feeds(2))).y.data).toEqual(Float32Array.of(3));
  });

  it('writes each next state into the memory of the one before the last', async () => {
    const builder = new ProgramBuilder();
    const total = builder.input('total', { dtype: 'float32', shape: [2, 1] });
    const row = builder.input('row', { dtype: 'int32', shape: [1] });
    const one = builder.constant({ shape: [1, 1], data: Float32Array.of(1) });
    const next = scatterAdd(one, row, 2);
    const program = builder.build({ next, total: gather(total, row) });
    using executable = await onnxEngine().compile(program, { carry: { next: 'total' } });
    executable.write({ total: { shape: [2, 1], data: Float32Array.of(5, 6) } });
    const run = async (at: number) => {
      const { total: seen } = await executable.run({ row: { shape: [1], data: Int32Array.of(at) } });
      return seen.data[0];
    };
    expect([await run(1), await run(1), await run(0), await run(0)]).toEqual([6, 1, 0, 1]);
    const { total: last } = await executable.read();
    expect(last.data).toEqual(Float32Array.of(1, 0));
  });

  it('keeps no session after the last executable was disposed', async () => {
    const engine = onnxEngine({ idleSessions: 0 });
    for (let i = 0; i < 20; i++) {
      const builder = new ProgramBuilder();
      const x = builder.input('x', { dtype: 'int32', shape: [-1] });
      using executable = await engine.compile(builder.build({ y: x }));
      const { y } = await executable.run({ x: { shape: [2], data: Int32Array.of(i, 1) } });
      expect(y.data[0]).toBe(i);
    }
  });
});
