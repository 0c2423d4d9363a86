import { describe, expect, it } from 'vitest';
import { shapeOf } from '../testing/evaluate';
import { channelAxes, perChannel } from './channels';

describe('channelAxes', () => {
  it('are all but the second', () => {
    expect(channelAxes([-1, 3])).toEqual([0]);
    expect(channelAxes([-1, 3, 4, 5])).toEqual([0, 2, 3]);
  });
});

describe('perChannel', () => {
  it('lays a value for each channel over a map', () => {
    expect(shapeOf((x) => perChannel(x, [-1, 3, 4, 5]), [3])).toEqual([1, 3, 1, 1]);
  });
});
