import { graphBuilder } from '@archipelago/graph-ir';
import { createRandom } from '@archipelago/numerics';
import { describe, expect, it } from 'vitest';
import { referenceEngine } from '../reference/reference-engine';
import { initialize } from '../weights/initialize';
import { predict } from './predict';

const g = graphBuilder({ image: [1, 3, 3] });
const x = g.relu(g.batchNorm(g.conv(g.input, { outChannels: 4, kernel: 2 })));
const graph = g.build(g.linear(g.flatten(x), { outFeatures: 3 }));
const weights = initialize(graph, createRandom(0));
const engine = referenceEngine();

describe('predict', () => {
  it('takes bytes with a scale as it takes floats', async () => {
    const bytes = Uint8Array.from({ length: 18 }, (_, i) => i * 10);
    const floats = Float32Array.from(bytes, (byte) => byte * 0.5);
    const found = await predict(engine, graph, { weights, data: { images: bytes, shape: [1, 3, 3], scale: 0.5 } });
    expect(found).toEqual(await predict(engine, graph, { weights, data: { images: floats, shape: [1, 3, 3] } }));
  });
});
