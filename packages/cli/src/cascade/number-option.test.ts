import { expect, it } from 'vitest';
import { numberOption } from './number-option';

const share = numberOption({ least: 0, most: 1 });
const inside = numberOption({ above: 0, below: 1 });

it.each([
  ['0', 0],
  ['1', 1],
  ['0.95', 0.95],
  ['5e-1', 0.5],
])('numberOption reads %s as %d', (text, value) => {
  expect(share(text)).toBe(value);
});

it.each(['', ' ', 'x', '1.01', '-0.1', 'NaN', 'Infinity', '1,5'])('numberOption refuses %j', (text) => {
  expect(() => share(text)).toThrow('give a number of at least 0 and of at most 1.');
});

it.each(['0', '1'])('an open range does not hold its end %s', (text) => {
  expect(() => inside(text)).toThrow('give a number above 0 and below 1.');
});
