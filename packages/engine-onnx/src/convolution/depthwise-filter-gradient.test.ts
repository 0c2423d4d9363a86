import { describe, expect, it } from 'vitest';
import { emptyEmission } from '../testing/empty-emission';
import { errorOf, partsOf } from '../testing/filter-gradient-of';
import { nativeTarget } from '../testing/run-on-onnx';
import { depthwiseFilterGradient, hasDepthwiseFilterGradient } from './depthwise-filter-gradient';

const options = { stride: [1, 1], padding: [1, 1, 1, 1], dilation: [1, 1], groups: 16 };
const example = { x: [2, 16, 6, 6], dy: [2, 16, 6, 6], kernel: [3, 3], options };
const target = await nativeTarget();

describe('hasDepthwiseFilterGradient', () => {
  const emission = emptyEmission({ fused: true, block: 16, serial: true });
  const has = (changes: Partial<typeof example>): boolean =>
    hasDepthwiseFilterGradient(emission, partsOf(emission, { ...example, ...changes }));

  it('holds for depthwise convolutions of whole blocks and a fixed batch', () => {
    expect(has({})).toBe(true);
    expect(has({ options: { ...options, groups: 1 } })).toBe(false);
    expect(has({ x: [2, 8, 6, 6], dy: [2, 8, 6, 6], options: { ...options, groups: 8 } })).toBe(false);
    expect(has({ x: [-1, 16, 6, 6], dy: [-1, 16, 6, 6] })).toBe(false);
  });

  it('does not hold where the last rows are not read', () => {
    const strided = { ...options, stride: [2, 2], padding: [0, 0, 0, 0] };
    expect(has({ x: [2, 16, 6, 6], dy: [2, 16, 3, 3], kernel: [2, 2], options: strided })).toBe(true);
    expect(has({ x: [2, 16, 7, 7], dy: [2, 16, 3, 3], kernel: [2, 2], options: strided })).toBe(false);
  });
});

describe.skipIf(target.block === 0)('depthwiseFilterGradient', () => {
  it.each([
    { kind: '3×3', ...example },
    {
      kind: '5×5, dilated',
      ...example,
      kernel: [5, 5],
      options: { ...options, dilation: [2, 2], padding: [4, 4, 4, 4] },
    },
    { kind: 'strided', ...example, dy: [2, 16, 3, 3], options: { ...options, stride: [2, 2] } },
  ])('$kind equals the reference', async ({ kind: _, ...parts }) => {
    expect(await errorOf(depthwiseFilterGradient, { emission: emptyEmission(target), ...parts })).toBeLessThan(1e-6);
  });
});
