import { tensor } from '@tensorflow/tfjs-core';
import { describe, expect, it } from 'vitest';
import { onBackend } from '../testing/backend';
import { broadcast } from './broadcast';

onBackend('wasm');

describe('broadcast', () => {
  it('repeats along new axes and axes of one', () => {
    expect(broadcast(tensor([1, 2], [2, 1]), [2, 2, 2]).arraySync()).toEqual([[[1, 1], [2, 2]], [[1, 1], [2, 2]]]); // prettier-ignore
  });

  it('gives a tensor of its own where there is nothing to repeat', () => {
    const x = tensor([1, 2], [2]);
    const y = broadcast(x, [2]);
    x.dispose();
    expect([...y.dataSync()]).toEqual([1, 2]);
  });
});
