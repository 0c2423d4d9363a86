import { graphBuilder } from '@archipelago/graph-ir';
import { createRandom } from '@archipelago/numerics';
import { describe, expect, it } from 'vitest';
import { referenceEngine } from '../reference/reference-engine';
import { initialize } from '../weights/initialize';
import { predict } from './predict';
import { predictor } from './predictor';

const g = graphBuilder({ image: [1, 3, 3] });
const x = g.relu(g.batchNorm(g.conv(g.input, { outChannels: 4, kernel: 2 })));
const graph = g.build(g.linear(g.flatten(x), { outFeatures: 3 }));
const weights = initialize(graph, createRandom(0));
const random = createRandom('images');
const images = Float32Array.from({ length: 10 * 9 }, () => random.normal());
const data = { images, shape: [1, 3, 3] };
const engine = referenceEngine();

describe('predictor', () => {
  it('gives the same logits however many images a run takes, and wherever they stand', async () => {
    const all = { shape: [10, 1, 3, 3], data: images };
    using whole = await predictor(engine, graph, { weights });
    using parts = await predictor(engine, graph, { weights, batch: 4 });
    const logits = await whole.predict(all);
    expect(logits.shape).toEqual([10, 3]);
    expect(await parts.predict(all)).toEqual(logits);
    const one = await whole.predict({ shape: [1, 1, 3, 3], data: images.slice(63, 72) });
    expect([...one.data]).toEqual([...logits.data.subarray(21, 24)]);
    expect(await predict(engine, graph, { weights, data, batch: 3 })).toEqual(logits);
  });

  it('runs no more after dispose', async () => {
    const held = await predictor(engine, graph, { weights });
    held.dispose();
    await expect(held.predict({ shape: [10, 1, 3, 3], data: images })).rejects.toMatchObject({ code: 'DISPOSED' });
  });

  it('refuses images of another shape and weights of another graph', async () => {
    using held = await predictor(engine, graph, { weights });
    for (const shape of [
      [10, 3, 3],
      [5, 1, 6, 3],
      [0, 1, 3, 3],
    ]) {
      await expect(held.predict({ shape, data: images })).rejects.toMatchObject({ code: 'BAD_DATA', place: 'images' });
    }
    await expect(predictor(engine, graph, { weights: {} })).rejects.toMatchObject({ code: 'MISSING_WEIGHTS' });
  });
});
