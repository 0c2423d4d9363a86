import { describe, expect, it } from 'vitest';
import { selectBackend } from './backends/select-backend';
import { tfjsEngine } from './engine';
import { smallNetworks } from './testing/networks';
import { lossesOf } from './testing/train-small';

describe('tfjsEngine on @tensorflow/tfjs-node-gpu', () => {
  it('trains as on wasm, to 1e-3', async ({ skip }) => {
    const { gpu } = await selectBackend({ backend: 'node-gpu' }).catch((error: Error) => {
      console.log(`SKIP @tensorflow/tfjs-node-gpu: ${error.message}`);
      return skip(error.message);
    });
    if (!gpu) console.log('@tensorflow/tfjs-node-gpu is installed and sees no GPU: tested on its CPU');
    const actual = await lossesOf(await tfjsEngine({ backend: 'node-gpu' }), smallNetworks.residual, 10);
    const expected = await lossesOf(await tfjsEngine({ backend: 'wasm' }), smallNetworks.residual, 10);
    actual.forEach((loss, i) => expect(Math.abs(loss - expected[i])).toBeLessThan(1e-3));
  });
});
