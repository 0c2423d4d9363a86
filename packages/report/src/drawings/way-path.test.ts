import { expect, test } from 'vitest';
import { arrowHead, roundedPath, smoothPath } from './way-path';

const at = (x: number, y: number) => ({ x, y });

test('smoothPath is straight where points are above each other and a curve elsewhere', () => {
  expect(smoothPath([at(5, 0), at(5, 20)])).toBe('M5,0L5,20');
  expect(smoothPath([at(0, 0), at(10, 20)])).toBe('M0,0C0,10 10,10 10,20');
});

test('roundedPath rounds every corner', () => {
  expect(roundedPath([at(0, 0), at(0, 20), at(20, 20)], 5)).toBe('M0,0L0,15Q0,20 5,20L20,20');
});

test('roundedPath has no NaN where points coincide', () => {
  expect(roundedPath([at(0, 0), at(0, 0), at(0, 0)])).not.toContain('NaN');
});

test('arrowHead points down at its tip', () => {
  expect(arrowHead(at(3, 9))).toBe('M3,9l-3.5,-6h7z');
});
