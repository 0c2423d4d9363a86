import { describe, expect, it } from 'vitest';
import { requireAxis, requireFloat, requireIndices, requireIntegers } from './type-rules';

const code = (expected: string) => expect.objectContaining({ code: expected, place: 'p' });
const float = { dtype: 'float32', shape: [2] } as const;
const int = { dtype: 'int32', shape: [2] } as const;

describe('type rules', () => {
  it('requireFloat names the input', () => {
    expect(() => requireFloat('p', [float, float])).not.toThrow();
    expect(() => requireFloat('p', [float, int])).toThrow('input 1 is int32');
    expect(() => requireFloat('p', [int])).toThrow(code('DTYPE_MISMATCH'));
  });

  it('requireIndices wants int32 of a rank', () => {
    expect(() => requireIndices('p', int, 1)).not.toThrow();
    expect(() => requireIndices('p', int, 2)).toThrow(code('SHAPE_MISMATCH'));
    expect(() => requireIndices('p', float)).toThrow(code('DTYPE_MISMATCH'));
  });

  it.each([[[1, 2]], [[0]], [[]]])('requireIntegers of two from 1 on refuses %j or takes it', (values) => {
    const require = () => requireIntegers('p', { name: 'stride', values, length: 2, least: 1 });
    if (values.length === 2) expect(require).not.toThrow();
    else expect(require).toThrow(code('BAD_ATTRIBUTE'));
  });

  it('requireIntegers refuses fractions and numbers below the least', () => {
    for (const values of [
      [1, 1.5],
      [1, 0],
      [1, NaN],
    ]) {
      expect(() => requireIntegers('p', { name: 'stride', values, length: 2, least: 1 })).toThrow(
        code('BAD_ATTRIBUTE'),
      );
    }
  });

  it('requireAxis counts from 0', () => {
    expect(() => requireAxis('p', 1, [2, 3])).not.toThrow();
    for (const axis of [-1, 2, 0.5]) expect(() => requireAxis('p', axis, [2, 3])).toThrow(code('BAD_ATTRIBUTE'));
  });
});
