import { describe, expect, it } from 'vitest';
import { EmittedValue } from '../emission/emitted-value';
import { emptyEmission } from '../testing/empty-emission';
import { evaluateGraph } from '../testing/evaluate-graph';
import { channelAffine } from './channel-affine';

describe('channelAffine', () => {
  const emission = emptyEmission();
  const value = emission.floats([1, 2, 2], Float32Array.of(1, 2, 3, 4));
  const x = new EmittedValue(emission, { dtype: 'float32', shape: [1, 2, 2] }, { plain: value });
  const scale = emission.floats([2], Float32Array.of(2, -1));
  const shift = emission.floats([2], Float32Array.of(0.5, 10));

  it('scales and shifts each channel', async () => {
    expect(await evaluateGraph(emission, channelAffine(emission, x, { scale, shift }).plain)).toEqual([2.5, 4.5, 7, 6]);
  });

  it('scales by 1 and shifts by 0 by default', async () => {
    expect(await evaluateGraph(emission, channelAffine(emission, x, { shift }).plain)).toEqual([1.5, 2.5, 13, 14]);
    expect(await evaluateGraph(emission, channelAffine(emission, x, { scale }).plain)).toEqual([2, 4, -3, -4]);
  });
});
