import { describe, expect, it } from 'vitest';
import { emptyEmission } from '../testing/empty-emission';
import { errorOf } from '../testing/filter-gradient-of';
import { unfoldedFilterGradient } from './unfolded-filter-gradient';

const options = { stride: [1, 1], padding: [1, 1, 1, 1], dilation: [1, 1], groups: 1 };

describe('unfoldedFilterGradient', () => {
  it.each([
    { kind: '3×3', x: [2, 3, 5, 4], dy: [2, 4, 5, 4], kernel: [3, 3], options },
    { kind: 'strided', x: [2, 3, 7, 7], dy: [2, 4, 4, 4], kernel: [3, 3], options: { ...options, stride: [2, 2] } },
    {
      kind: 'of one tap, strided',
      x: [2, 3, 7, 8],
      dy: [2, 4, 4, 4],
      kernel: [1, 1],
      options: { ...options, stride: [2, 2], padding: [0, 0, 0, 0] },
    },
    { kind: 'in groups', x: [2, 6, 5, 4], dy: [2, 4, 5, 4], kernel: [3, 3], options: { ...options, groups: 2 } },
    { kind: 'depthwise', x: [2, 6, 5, 4], dy: [2, 6, 5, 4], kernel: [3, 3], options: { ...options, groups: 6 } },
  ])('$kind equals the reference', async (example) => {
    const emission = emptyEmission();
    expect(await errorOf(unfoldedFilterGradient, { emission, ...example })).toBeLessThan(1e-6);
  });
});
