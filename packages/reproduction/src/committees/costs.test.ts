import { describe, expect, it } from 'vitest';
import { efficientnetCost, totalCost } from './costs';

describe('efficientnetCost', () => {
  it('B0 has 0.385814752 G multiply-adds, B5 10.266384752 G', () => {
    expect(efficientnetCost('B0')).toBeCloseTo(0.385814752, 9);
    expect(efficientnetCost('B5')).toBeCloseTo(10.266384752, 9);
  });
});

describe('totalCost', () => {
  it('B5+B5 has 20.5 G, B5+B5+B5 30.8 G', () => {
    expect(totalCost(['B5', 'B5']).toFixed(1)).toBe('20.5');
    expect(totalCost(['B5', 'B5', 'B5']).toFixed(1)).toBe('30.8');
  });
});
