import { gather, ProgramBuilder, relu } from '@archipelago/engine';
import { memory } from '@tensorflow/tfjs-core';
import { describe, expect, it } from 'vitest';
import { tfjsEngine } from './engine';
import { smallNetworks } from './testing/networks';
import { smallBatch, startTraining } from './testing/train-small';

const counts = () => {
  const { numTensors, numDataBuffers } = memory();
  return { numTensors, numDataBuffers };
};

describe('TfjsExecutable', () => {
  it('leaks no tensor in 1,000 training steps, and keeps none after dispose', async () => {
    const engine = await tfjsEngine({ backend: 'wasm' });
    const before = counts();
    const executable = await startTraining(engine, smallNetworks.residual);
    await executable.run(smallBatch(0));
    const during = counts();
    for (let i = 1; i < 1000; i++) await executable.run(smallBatch(i % 10));
    expect(counts()).toEqual(during);
    await executable.read();
    executable.dispose();
    expect(counts()).toEqual(before);
  });

  it('keeps none where it is disposed while a run waits for its results', async () => {
    const engine = await tfjsEngine({ backend: 'cpu' });
    const before = counts();
    const executable = await startTraining(engine, smallNetworks.plain);
    const run = executable.run(smallBatch(0));
    executable.dispose();
    expect((await run).loss.data[0]).toBeGreaterThan(0);
    expect(counts()).toEqual(before);
  });

  it('turns a failure of a run into BAD_DATA, keeps nothing of it, and runs on', async () => {
    const builder = new ProgramBuilder();
    const x = builder.input('x', { dtype: 'float32', shape: [3] });
    const rows = builder.input('rows', { dtype: 'int32', shape: [1] });
    using executable = await (
      await tfjsEngine({ backend: 'cpu' })
    ).compile(builder.build({ y: relu(gather(relu(x), rows)) }));
    const feeds = (row: number) => ({
      x: { shape: [3], data: Float32Array.of(1, 2, 3) },
      rows: { shape: [1], data: Int32Array.of(row) },
    });
    const before = counts();
    await expect(executable.run(feeds(7))).rejects.toMatchObject({ code: 'BAD_DATA' });
    expect(counts()).toEqual(before);
    expect((await executable.run(feeds(2))).y.data).toEqual(Float32Array.of(3));
    expect(counts()).toEqual(before);
  });
});
