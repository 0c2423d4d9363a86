import { expect, test } from 'vitest';
import { formatCompact, formatDuration, formatNumber, formatRatio } from './numbers';

test.each([
  [0, '0'],
  [1234567, '1,234,567'],
  [-5, '\u22125'],
  [0.97345, '0.9735'],
  [12345.678, '12,346'],
  [123.456, '123.5'],
  [2e13, '2.00e+13'],
  [0.00001234, '1.23e\u22125'],
  [NaN, '\u2013'],
  [Infinity, '\u2013'],
])('formatNumber(%d) is %s', (value, text) => expect(formatNumber(value)).toBe(text));

test.each([
  [0, '0'],
  [999, '999'],
  [1000, '1k'],
  [12345, '12.3k'],
  [999999, '1M'],
  [20_040_522, '20M'],
  [-1500, '\u22121.5k'],
  [0.25, '0.25'],
])('formatCompact(%d) is %s', (value, text) => expect(formatCompact(value)).toBe(text));

test.each([
  [0.012, '12 ms'],
  [3.42, '3.4 s'],
  [45.4, '45 s'],
  [59.97, '1 min 00 s'],
  [125, '2 min 05 s'],
  [3720, '1 h 02 min'],
  [NaN, '\u2013'],
])('formatDuration(%d) is %s', (value, text) => expect(formatDuration(value)).toBe(text));

test('formatRatio(18.013) has three digits', () => expect(formatRatio(18.013)).toBe('18\u00d7'));
