import { createRandom } from '@archipelago/numerics';
import { describe, expect, it } from 'vitest';
import type { RandomInput } from '../layers/lowering';
import { drawRandomInputs } from './random-inputs';

const mask: RandomInput = { name: 'random.a', node: 'a', op: 'dropout', shape: [-1, 100], kind: 'mask', rate: 0.25 };
const noise: RandomInput = { name: 'random.b', node: 'b', op: 'noise', shape: [4, 500], kind: 'normal', rate: 0 };

describe('drawRandomInputs', () => {
  const options = { batch: 40, rate: (input: RandomInput) => input.rate };
  const drawn = drawRandomInputs([mask, noise], createRandom(0), options);

  it('draws masks of 0 and 1 / (1 − rate) with mean 1, for the batch size', () => {
    const { shape, data } = drawn['random.a'];
    expect(shape).toEqual([40, 100]);
    expect([...new Set(data)].sort()).toEqual([0, Math.fround(1 / 0.75)]);
    expect([...data].reduce((sum, value) => sum + value, 0) / 4000).toBeCloseTo(1, 1);
  });

  it('draws standard normal noise', () => {
    const values = [...drawn['random.b'].data];
    expect(values.reduce((sum, value) => sum + value, 0) / 2000).toBeCloseTo(0, 0);
    expect(values.reduce((sum, value) => sum + value * value, 0) / 2000).toBeCloseTo(1, 0);
  });

  it('gives each input its own values, the same for the same source', () => {
    expect(drawRandomInputs([noise, mask], createRandom(0), options)).toEqual(drawn);
    const twin = { ...mask, name: 'random.c' };
    const both = drawRandomInputs([mask, twin], createRandom(0), options);
    expect(both['random.a']).not.toEqual(both['random.c']);
  });

  it('keeps everything at rate 0', () => {
    const { data } = drawRandomInputs([mask], createRandom(0), { batch: 2, rate: () => 0 })['random.a'];
    expect([...new Set(data)]).toEqual([1]);
  });
});
