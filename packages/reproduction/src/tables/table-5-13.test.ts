import { expect, it } from 'vitest';
import { agreed, rowOf } from '../fixtures/row-of';
import { table513 } from './table-5-13';

it('self-cascades are 1.2 to 1.7 times faster', async () => {
  expect(Object.values(await agreed(table513, 'speedup'))).toEqual(['1.2', '1.2', '1.7', '1.7', '1.6', '1.6']);
});

it.each([
  ['B1-240-300', 15.1],
  ['B2-260-380', 31.5],
  ['B3-300-456', 20.9],
  ['B4-380-600', 14.6],
  ['B5-456-600', 10.1],
  ['B6-528-600', 15.2],
])('%s passes %d % of the images on', async (label, share) => {
  expect((await rowOf(table513, label, 'images passed on')).ours).toBeCloseTo(share, 1);
});
