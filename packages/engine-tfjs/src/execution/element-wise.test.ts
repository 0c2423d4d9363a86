import { tensor } from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { onBackend } from '../testing/backend';
import { commonLayout } from './element-wise';
import { inLayout, type Layout } from './layout';
import { StoredValue } from './stored-value';

onBackend('wasm');

function value(shape: number[], layout: Layout): StoredValue {
  const size = shape.reduce((product, length) => product * length, 1);
  return new StoredValue(shape, { layout, tensor: tensor(new Float32Array(size), inLayout(shape, layout)) });
}

describe('commonLayout', () => {
  let [plain, last]: StoredValue[] = [];
  beforeAll(() => {
    [plain, last] = [value([2, 3, 4, 4], 'plain'), value([2, 3, 4, 4], 'channelsLast')];
  });

  it('is that of all inputs where they have one', () => {
    expect(commonLayout([plain, plain], 4)).toBe('plain');
    expect(commonLayout([last, last], 4)).toBe('channelsLast');
  });

  it('moves as little as possible', () => {
    const small = value([1, 3, 4, 4], 'plain');
    expect(commonLayout([last, small], 4)).toBe('channelsLast');
    expect(commonLayout([value([1, 3, 4, 4], 'channelsLast'), plain], 4)).toBe('plain');
  });

  it('does not mind what lies alike in both', () => {
    expect(commonLayout([value([3, 1, 1], 'plain'), last], 4)).toBe('channelsLast');
    expect(commonLayout([value([2, 3, 1, 1], 'plain'), last, value([], 'plain')], 4)).toBe('channelsLast');
  });

  it('is channels-last where both would do, and plain where there are no channels', () => {
    expect(commonLayout([plain, last], 4)).toBe('channelsLast');
    expect(commonLayout([value([2, 3], 'plain')], 2)).toBe('plain');
  });
});
