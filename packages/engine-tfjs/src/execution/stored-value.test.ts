import { memory, tensor } from '@tensorflow/tfjs-core';
import { describe, expect, it } from 'vitest';
import { onBackend } from '../testing/backend';
import { StoredValue } from './stored-value';

onBackend('wasm');

/** 0, 1, 2 … of shape [1, 2, 1, 3]. */
const map = () => new StoredValue([1, 2, 1, 3], { layout: 'plain', tensor: tensor([0, 1, 2, 3, 4, 5], [1, 2, 1, 3]) });

describe('StoredValue', () => {
  it('makes the other layout once, when it is asked for', async () => {
    const x = map();
    expect(x.has('channelsLast')).toBe(false);
    const last = x.channelsLast;
    expect(last.shape).toEqual([1, 1, 3, 2]);
    expect([...(await last.data())]).toEqual([0, 3, 1, 4, 2, 5]);
    expect(x.channelsLast).toBe(last);
    expect(x.has('channelsLast')).toBe(true);
    x.dispose();
  });

  it('goes back to the order of the program', async () => {
    const tensorOf = tensor([0, 3, 1, 4, 2, 5], [1, 1, 3, 2]);
    const x = new StoredValue([1, 2, 1, 3], { layout: 'channelsLast', tensor: tensorOf });
    expect([...(await x.plain.data())]).toEqual([0, 1, 2, 3, 4, 5]);
    x.dispose();
  });

  it('gets leading axes for arithmetic with maps, in either layout', () => {
    const x = new StoredValue([3, 1, 1], { layout: 'plain', tensor: tensor([1, 2, 3], [3, 1, 1]) });
    expect(x.aligned(4, 'channelsLast').shape).toEqual([1, 1, 1, 3]);
    expect(x.aligned(4, 'plain').shape).toEqual([3, 1, 1]);
    x.dispose();
  });

  it('shares its data with another owner, and each frees its own', async () => {
    const before = memory().numTensors;
    const x = map();
    void x.channelsLast;
    const shared = x.share();
    x.dispose();
    expect([...(await shared.plain.data())]).toEqual([0, 1, 2, 3, 4, 5]);
    shared.dispose();
    expect(memory().numTensors).toBe(before);
  });
});
