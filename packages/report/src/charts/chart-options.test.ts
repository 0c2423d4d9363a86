import { expect, test } from 'vitest';
import { checkChartOptions } from './chart-options';

test('checkChartOptions fills in 520 by 320 pixels and 1,500 points', () => {
  expect(checkChartOptions('chart', {})).toEqual({ width: 520, height: 320, points: 1500 });
});

test.each([{ width: 0 }, { height: NaN }, { points: 0 }, { points: Infinity }])('%j: BAD_OPTION', (options) => {
  expect(() => checkChartOptions('chart', options)).toThrow(expect.objectContaining({ code: 'BAD_OPTION' }));
});
