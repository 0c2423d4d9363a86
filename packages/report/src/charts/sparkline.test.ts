import { expect, test } from 'vitest';
import { parse, pointsOf } from '../fixtures/parse';
import { sparkline } from './sparkline';

const line = (svg: string) => pointsOf(parse(svg).querySelector('path')!.getAttribute('d')!);

test('sparkline([1, 3, 2]) goes up and down', () => {
  const [a, b, c] = line(sparkline([1, 3, 2]));
  expect(b.y).toBeLessThan(a.y);
  expect(c.y).toBeGreaterThan(b.y);
  expect([a.x, b.x, c.x]).toEqual([1.5, 36, 70.5]);
});

test('sparkline of equal values is level and of fewer than two is empty', () => {
  const ys = line(sparkline([2, 2, 2])).map(({ y }) => y);
  expect(new Set(ys).size).toBe(1);
  expect(sparkline([1])).toBe('');
  expect(sparkline([])).toBe('');
});

test('sparkline stays within its height for values outside the range', () => {
  for (const { y } of line(sparkline([-9, 0.5, 9], { range: [0, 1], height: 20 }))) {
    expect(y).toBeGreaterThanOrEqual(0);
    expect(y).toBeLessThanOrEqual(20);
  }
});
