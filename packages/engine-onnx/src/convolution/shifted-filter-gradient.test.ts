import { describe, expect, it } from 'vitest';
import { emptyEmission } from '../testing/empty-emission';
import { errorOf } from '../testing/filter-gradient-of';
import { shiftedFilterGradient } from './shifted-filter-gradient';

const options = { stride: [1, 1], padding: [1, 1, 1, 1], dilation: [1, 1], groups: 1 };

describe('shiftedFilterGradient', () => {
  it.each([
    { kind: '3×3', x: [2, 3, 5, 4], dy: [2, 4, 5, 4], kernel: [3, 3], options },
    { kind: '1×3', x: [2, 3, 5, 4], dy: [2, 4, 5, 4], kernel: [1, 3], options: { ...options, padding: [0, 1, 0, 1] } },
    {
      kind: 'padded on one side',
      x: [2, 3, 5, 4],
      dy: [2, 4, 5, 4],
      kernel: [3, 3],
      options: { ...options, padding: [2, 0, 0, 2] },
    },
    { kind: 'in groups', x: [2, 6, 5, 4], dy: [2, 4, 5, 4], kernel: [3, 3], options: { ...options, groups: 2 } },
    { kind: 'depthwise', x: [2, 6, 5, 4], dy: [2, 6, 5, 4], kernel: [3, 3], options: { ...options, groups: 6 } },
    {
      kind: 'of volumes',
      x: [1, 2, 3, 2, 3],
      dy: [1, 3, 3, 2, 3],
      kernel: [3, 3, 3],
      options: { stride: [1, 1, 1], padding: [1, 1, 1, 1, 1, 1], dilation: [1, 1, 1], groups: 1 },
    },
  ])('$kind equals the reference', async (example) => {
    const emission = emptyEmission();
    expect(await errorOf(shiftedFilterGradient, { emission, ...example })).toBeLessThan(1e-6);
  });
});
