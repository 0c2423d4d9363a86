import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
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

  it('a process that disposes while both threads compute ends well, once they are done', () => {
    // Built code, since a thread that is stopped while it computes takes its whole process with it.
    const script = `(async () => {
      const { ProgramBuilder, matmul } = await import('@archipelago/engine');
      const { onnxWorkers } = await import('@archipelago/engine-onnx/node');
      const shape = [700, 700];
      const builder = new ProgramBuilder();
      const x = builder.input('x', { dtype: 'float32', shape });
      const program = builder.build({ y: matmul(matmul(matmul(x, x), x), x) });
      const engine = onnxWorkers({ workers: 2 });
      const both = await Promise.all([1, 2].map(() => engine.compile(program)));
      const feeds = { x: { shape, data: new Float32Array(700 * 700).fill(1e-3) } };
      const runs = Promise.allSettled(both.map((executable) => executable.run(feeds)));
      await engine[Symbol.asyncDispose]();
      console.log((await runs).map(({ reason }) => reason.code).join());
    })()`;
    const { status, stdout, stderr } = spawnSync(process.execPath, ['-'], {
      cwd: fileURLToPath(new URL('../..', import.meta.url)),
      encoding: 'utf8',
      env: { ...process.env, NODE_NO_WARNINGS: '1' },
      input: script,
    });
    expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: 'DISPOSED,DISPOSED\n', stderr: '' });
  });

  it('refuses no workers', () => {
    expect(() => onnxWorkers({ workers: 0 })).toThrow(expect.objectContaining({ code: 'BAD_DATA' }));
  });
});
