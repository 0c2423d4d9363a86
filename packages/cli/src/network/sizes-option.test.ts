import { expect, it } from 'vitest';
import { sizesOption } from './sizes-option';

it.each([
  ['224x224', [224, 224]],
  ['16x224x356', [16, 224, 356]],
  ['1x1', [1, 1]],
])('sizesOption reads %s', (text, sizes) => {
  expect(sizesOption(text)).toEqual(sizes);
});

it.each(['224', '0x224', '-1x4', '1.5x4', '224x', '1x2x3x4', '224X224', '1234567x2', ''])('refuses %j', (text) => {
  expect(() => sizesOption(text)).toThrow(/give height and width as 224x224/);
});
