import { graphBuilder } from '@archipelago/graph-ir';
import { createRandom } from '@archipelago/numerics';
import { describe, expect, it } from 'vitest';
import { referenceEngine } from '../reference/reference-engine';
import { initialize } from '../weights/initialize';
import { evaluate } from './evaluate';
import { predict } from './predict';

const g = graphBuilder({ image: [1, 3, 3] });
const x = g.relu(g.batchNorm(g.conv(g.input, { outChannels: 4, kernel: 2 })));
const graph = g.build(g.linear(g.flatten(x), { outFeatures: 3 }));
const weights = initialize(graph, createRandom(0));
const random = createRandom('images');
const images = Float32Array.from({ length: 10 * 9 }, () => random.normal());
const data = { images, shape: [1, 3, 3] };
const engine = referenceEngine();

describe('evaluate', () => {
  const labels = [0, 1, 2, 0, 1, 2, 0, 1, 2, 0];

  it('is the mean over all examples whatever the batch, the last one not filled included', async () => {
    const logits = await predict(engine, graph, { weights, data });
    const losses = labels.map((label, i) => {
      const row = [...logits.data.subarray(3 * i, 3 * i + 3)];
      return Math.log(row.reduce((sum, value) => sum + Math.exp(value), 0)) - row[label];
    });
    const loss = losses.reduce((sum, value) => sum + value, 0) / 10;
    for (const batch of [3, 4, 7, 256]) {
      const found = await evaluate(engine, graph, { weights, data: { ...data, labels }, batch });
      expect(found.loss).toBeCloseTo(loss, 6);
      expect(found.accuracy! * 10).toBe(Math.round(found.accuracy! * 10));
    }
  });

  it('needs labels in the range of the classes', async () => {
    await expect(evaluate(engine, graph, { weights, data })).rejects.toMatchObject({
      code: 'BAD_DATA',
      place: 'labels',
    });
    const wrong = { ...data, labels: labels.map((label) => label + 1) };
    await expect(evaluate(engine, graph, { weights, data: wrong })).rejects.toMatchObject({ code: 'BAD_DATA' });
  });
});
