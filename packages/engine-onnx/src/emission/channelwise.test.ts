import { describe, expect, it } from 'vitest';
import { emptyEmission } from '../testing/empty-emission';
import { isChannelwise } from './channelwise';
import { EmittedValue } from './emitted-value';

const valueOf = (shape: readonly number[]): EmittedValue =>
  new EmittedValue(emptyEmission(), { dtype: 'float32', shape }, { plain: 'x' });

describe('isChannelwise', () => {
  it('holds for one number a channel, in line with the channels', () => {
    expect(isChannelwise(valueOf([5, 1, 1]), [-1, 5, 4, 4])).toBe(true);
    expect(isChannelwise(valueOf([1, 5, 1, 1]), [-1, 5, 4, 4])).toBe(true);
    expect(isChannelwise(valueOf([5, 1]), [-1, 5, 4])).toBe(true);
  });

  it('does not hold for numbers along other axes', () => {
    expect(isChannelwise(valueOf([4]), [-1, 4, 4, 4])).toBe(false);
    expect(isChannelwise(valueOf([2, 5, 1, 1]), [2, 5, 4, 4])).toBe(false);
    expect(isChannelwise(valueOf([5]), [-1, 5])).toBe(false);
    expect(isChannelwise(valueOf([]), [-1, 5, 4, 4])).toBe(false);
  });
});
