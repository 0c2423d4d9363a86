import { describe, expect, it } from 'vitest';
import type { Executable } from '../../engine';
import { add } from '../../primitives/add';
import { ProgramBuilder } from '../../program/builder';
import type { Program } from '../../program/program';
import type { Tensor } from '../../program/tensor';
import type { Suite } from './suite';

const floats = (shape: number[]): Tensor => ({
  shape,
  data: Float32Array.from({ length: shape.reduce((a, b) => a * b, 1) }, (_, i) => i),
});

function sumOfTwo(): Program {
  const builder = new ProgramBuilder();
  const a = builder.input('a', { dtype: 'float32', shape: [-2, 3] });
  const b = builder.input('b', { dtype: 'float32', shape: [-2, 3] });
  return builder.build({ y: add(a, b) });
}

/** What is refused, and when. */
export function describeFeeds({ engine }: Suite): void {
  describe('refuses', () => {
    it.each([
      ['a feed that is missing', { a: floats([4, 3]) }, 'MISSING_INPUT', 'b'],
      ['a feed of an unknown name', { a: floats([4, 3]), b: floats([4, 3]), c: floats([1]) }, 'UNKNOWN_INPUT', 'c'],
      ['a feed of another shape', { a: floats([4, 4]), b: floats([4, 3]) }, 'SHAPE_MISMATCH', 'a'],
      ['a feed of another rank', { a: floats([12]), b: floats([4, 3]) }, 'SHAPE_MISMATCH', 'a'],
      ['a batch that does not divide', { a: floats([3, 3]), b: floats([3, 3]) }, 'SHAPE_MISMATCH', 'a'],
      ['two batch sizes at once', { a: floats([2, 3]), b: floats([4, 3]) }, 'SHAPE_MISMATCH', 'b'],
      ['an empty batch', { a: floats([0, 3]), b: floats([0, 3]) }, 'SHAPE_MISMATCH', 'a'],
      [
        'fewer elements than the shape tells',
        { a: { shape: [4, 3], data: new Float32Array(7) }, b: floats([4, 3]) },
        'SHAPE_MISMATCH',
        'a',
      ],
      [
        'integers for floats',
        { a: { shape: [2, 3], data: new Int32Array(6) }, b: floats([2, 3]) },
        'DTYPE_MISMATCH',
        'a',
      ],
    ])('%s, and runs on afterwards', async (_, feeds, code, place) => {
      using executable = await engine().compile(sumOfTwo());
      await expect(executable.run(feeds as Record<string, Tensor>)).rejects.toMatchObject({ code, place });
      const { y } = await executable.run({ a: floats([2, 3]), b: floats([2, 3]) });
      expect(y).toEqual({ shape: [2, 3], data: Float32Array.of(0, 2, 4, 6, 8, 10) });
    });

    it('all use after dispose, which may be called twice', async () => {
      const executable: Executable = await engine().compile(sumOfTwo());
      executable.dispose();
      executable.dispose();
      await expect(executable.run({ a: floats([2, 3]), b: floats([2, 3]) })).rejects.toMatchObject({
        code: 'DISPOSED',
      });
      await expect(executable.read()).rejects.toMatchObject({ code: 'DISPOSED' });
      expect(() => executable.write({})).toThrow(expect.objectContaining({ code: 'DISPOSED' }));
    });

    it('a program whose batch size no input tells', async () => {
      const builder = new ProgramBuilder();
      const x = builder.input('x', { dtype: 'float32', shape: [1] });
      const batched = builder.input('batched', { dtype: 'float32', shape: [-1] });
      const { inputs, ...program } = builder.build({ y: add(x, batched) });
      const untold = { ...program, inputs: inputs.filter(({ name }) => name === 'x') };
      await expect(engine().compile(untold)).rejects.toMatchObject({ code: 'MISSING_INPUT' });
    });
  });
}
