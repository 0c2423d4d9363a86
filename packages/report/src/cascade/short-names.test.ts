import { expect, test } from 'vitest';
import { shortNames } from './short-names';

test.each([
  [
    ['net-b0', 'net-b1'],
    ['b0', 'b1'],
  ],
  [
    ['a/net-b0', 'a/net-c1'],
    ['b0', 'c1'],
  ],
  [
    ['b0', 'b1'],
    ['b0', 'b1'],
  ],
  [
    ['net-', 'net-b'],
    ['net-', 'net-b'],
  ],
  [['net-b0'], ['net-b0']],
  [[], []],
])('shortNames of %j are %j', (names, short) => {
  expect(shortNames(names)).toEqual(short);
});
