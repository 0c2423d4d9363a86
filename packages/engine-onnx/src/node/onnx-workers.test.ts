import { ProgramBuilder, square } from '@archipelago/engine';
import { describeEngineContract } from '@archipelago/engine/testing';
import { afterAll, describe, expect, it } from 'vitest';
import { onnxWorkers } from './onnx-workers';

const engine = onnxWorkers({ workers: 2 });
afterAll(() => engine[Symbol.asyncDispose]());
describeEngineContract('onnxWorkers', () => engine);

function squares() {
  const builder = new ProgramBuilder();
  return builder.build({ y: square(builder.input('x', { dtype: 'float32', shape: [-1] })) });
}

describe('onnxWorkers', () => {
  it('leaves what is fed to the caller, and reads parts of arrays', async () => {
    using executable = await engine.compile(squares());
    const data = Float32Array.of(1, 2, 3, 4);
    const { y } = await executable.run({ x: { shape: [2], data: data.subarray(1, 3) } });
    expect([...y.data]).toEqual([4, 9]);
    expect([...data]).toEqual([1, 2, 3, 4]);
  });

  it('runs executables of two threads at once as it does one', async () => {
    const both = await Promise.all([1, 2].map(() => engine.compile(squares())));
    const results = await Promise.all(both.map((e, i) => e.run({ x: { shape: [1], data: Float32Array.of(i + 2) } })));
    expect(results.map(({ y }) => y.data[0])).toEqual([4, 9]);
    both.forEach((executable) => executable.dispose());
  });

  it('throws DISPOSED for all once disposed', async () => {
    const own = onnxWorkers({ workers: 1 });
    const executable = await own.compile(squares());
    await own[Symbol.asyncDispose]();
    const feeds = { x: { shape: [1], data: Float32Array.of(1) } };
    await expect(executable.run(feeds)).rejects.toMatchObject({ code: 'DISPOSED' });
    await expect(own.compile(squares())).rejects.toMatchObject({ code: 'DISPOSED' });
  });

  it('refuses no workers', () => {
    expect(() => onnxWorkers({ workers: 0 })).toThrow(expect.objectContaining({ code: 'BAD_DATA' }));
  });
});
