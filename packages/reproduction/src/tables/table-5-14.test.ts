import { expect, it } from 'vitest';
import { agreed } from '../fixtures/row-of';
import { table514 } from './table-5-14';

it('X3D-M, -L and -XL have 6.2, 24.8 and 48.4 G multiply-adds a clip', async () => {
  expect(await agreed(table514, 'multiply-adds')).toEqual({ 'X3D-M': '6.2', 'X3D-L': '24.8', 'X3D-XL': '48.4' });
});

it('cascades are 1.6, 3.2 and 3.7 times faster', async () => {
  expect(Object.values(await agreed(table514, 'speedup'))).toEqual(['1.6', '3.2', '3.7']);
});
