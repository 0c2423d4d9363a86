import { describe, expect, it } from 'vitest';
import { count, duration, percent } from './format';

describe('format', () => {
  it('writes counts with commas, fractions as per cent, and seconds as minutes', () => {
    expect(count(145066)).toBe('145,066');
    expect(percent(0.98333)).toBe('98.33 %');
    expect([duration(6.6), duration(59.6), duration(125)]).toEqual(['7 s', '1 min 00 s', '2 min 05 s']);
  });
});
