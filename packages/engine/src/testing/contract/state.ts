import { describe, expect, it } from 'vitest';
import type { Executable } from '../../engine';
import { add } from '../../primitives/add';
import { mul } from '../../primitives/mul';
import { ProgramBuilder } from '../../program/builder';
import type { Program } from '../../program/program';
import type { Tensor } from '../../program/tensor';
import type { Suite } from './suite';

const pair = (a: number, b: number): Tensor => ({ shape: [2], data: Float32Array.of(a, b) });

/** total ← total + x · rate, with the rate carried unchanged; returns twice the new total. */
function accumulator(): Program {
  const builder = new ProgramBuilder();
  const type = { dtype: 'float32', shape: [2] } as const;
  const [total, rate, x] = ['total', 'rate', 'x'].map((name) => builder.input(name, type));
  const next = add(total, mul(x, rate));
  return builder.build({ next, rateAgain: rate, twice: add(next, next) });
}

const carry = { next: 'total', rateAgain: 'rate' };

/** Carried inputs: written, kept from run to run, read. */
export function describeState({ engine }: Suite): void {
  const accumulate = async (): Promise<Executable> => {
    const executable = await engine().compile(accumulator(), { carry });
    executable.write({ total: pair(0, 10), rate: pair(1, 2) });
    return executable;
  };

  describe('carries state', () => {
    it('from one run to the next, not fed and not returned', async () => {
      using executable = await accumulate();
      expect(await executable.run({ x: pair(1, 1) })).toEqual({ twice: pair(2, 24) });
      expect(await executable.run({ x: pair(2, 3) })).toEqual({ twice: pair(6, 36) });
      expect(await executable.read()).toEqual({ total: pair(3, 18), rate: pair(1, 2) });
    });

    it('that write replaces, all or in part, between runs', async () => {
      using executable = await accumulate();
      await executable.run({ x: pair(1, 1) });
      executable.write({ rate: pair(10, 10) });
      expect(await executable.run({ x: pair(1, 1) })).toEqual({ twice: pair(22, 44) });
      executable.write({ total: pair(0, 0) });
      expect(await executable.read()).toEqual({ total: pair(0, 0), rate: pair(10, 10) });
    });

    it('in copies: neither what was written, fed, read nor returned is shared', async () => {
      using executable = await engine().compile(accumulator(), { carry });
      const written = { total: pair(1, 1), rate: pair(1, 1) };
      executable.write(written);
      written.total.data.fill(99);
      const x = pair(1, 1);
      const returned = await executable.run({ x });
      const read = await executable.read();
      expect(read.total).toEqual(pair(2, 2));
      x.data.fill(5);
      read.total.data.fill(-1);
      expect(await executable.run({ x: pair(1, 1) })).toEqual({ twice: pair(6, 6) });
      expect(returned).toEqual({ twice: pair(4, 4) });
      expect(x).toEqual(pair(5, 5));
      expect(await executable.read()).toEqual({ total: pair(3, 3), rate: pair(1, 1) });
    });

    it('apart for each executable', async () => {
      using first = await accumulate();
      using second = await accumulate();
      await first.run({ x: pair(1, 1) });
      expect(await second.read()).toEqual({ total: pair(0, 10), rate: pair(1, 2) });
    });

    it('only once it was written: MISSING_INPUT before', async () => {
      using executable = await engine().compile(accumulator(), { carry });
      await expect(executable.run({ x: pair(1, 1) })).rejects.toMatchObject({ code: 'MISSING_INPUT' });
      executable.write({ total: pair(0, 0) });
      await expect(executable.run({ x: pair(1, 1) })).rejects.toMatchObject({ code: 'MISSING_INPUT', place: 'rate' });
      await expect(executable.read()).rejects.toMatchObject({ code: 'MISSING_INPUT', place: 'rate' });
    });

    it('only of the right names and shapes', async () => {
      using executable = await accumulate();
      const one = { shape: [1], data: Float32Array.of(1) };
      const integers = { shape: [2], data: Int32Array.of(1, 2) };
      expect(() => executable.write({ x: pair(1, 1) })).toThrow(expect.objectContaining({ code: 'UNKNOWN_INPUT' }));
      expect(() => executable.write({ total: one })).toThrow(expect.objectContaining({ code: 'SHAPE_MISMATCH' }));
      expect(() => executable.write({ total: integers })).toThrow(expect.objectContaining({ code: 'DTYPE_MISMATCH' }));
    });

    it('only between an output and an input of one type', async () => {
      const compile = (wrong: Record<string, string>) => engine().compile(accumulator(), { carry: wrong });
      await expect(compile({ nothing: 'total' })).rejects.toMatchObject({ code: 'UNKNOWN_INPUT' });
      await expect(compile({ next: 'nothing' })).rejects.toMatchObject({ code: 'UNKNOWN_INPUT' });
      await expect(compile({ next: 'total', twice: 'total' })).rejects.toMatchObject({ code: 'BAD_ATTRIBUTE' });
    });
  });
}
