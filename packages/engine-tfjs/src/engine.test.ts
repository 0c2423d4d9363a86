import { describeEngineContract } from '@archipelago/engine/testing';
// eslint-disable-next-line boundaries/dependencies -- the two engines check each other, in tests only.
import { onnxEngine } from '@archipelago/engine-onnx';
import { describe, expect, it } from 'vitest';
import { tfjsEngine } from './engine';
import { smallNetworks } from './testing/networks';
import { lossesOf } from './testing/train-small';

describeEngineContract('tfjsEngine on wasm', () => tfjsEngine({ backend: 'wasm' }));
describeEngineContract('tfjsEngine on cpu', () => tfjsEngine({ backend: 'cpu' }));

describe('tfjsEngine', () => {
  it.each(Object.keys(smallNetworks))(
    'has the first 50 losses of onnxEngine on a %s network, to 1e-3',
    async (name) => {
      const graph = smallNetworks[name];
      const expected = await lossesOf(onnxEngine(), graph, 50);
      const actual = await lossesOf(await tfjsEngine({ backend: 'wasm' }), graph, 50);
      actual.forEach((loss, i) => expect(Math.abs(loss - expected[i]), `loss ${i}`).toBeLessThan(1e-3));
      expect(actual.at(-1)).toBeLessThan(0.8 * actual[0]);
    },
  );

  it('tells its device', async () => {
    expect((await tfjsEngine({ backend: 'wasm' })).device).toMatch(/^wasm, (no )?SIMD, \d+ threads?$/);
    expect((await tfjsEngine({ backend: 'cpu' })).device).toBe('cpu, plain JavaScript');
  });

  it('computes each program on its own backend when several are in use', async () => {
    const [wasm, cpu] = [await tfjsEngine({ backend: 'wasm' }), await tfjsEngine({ backend: 'cpu' })];
    const graph = smallNetworks.plain;
    const alone = await lossesOf(wasm, graph, 3);
    const [first, second] = await Promise.all([lossesOf(wasm, graph, 3), lossesOf(cpu, graph, 3)]);
    expect(first).toEqual(alone);
    second.forEach((loss, i) => expect(Math.abs(loss - alone[i])).toBeLessThan(1e-4));
  });
});
