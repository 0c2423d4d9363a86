import { expect, it } from 'vitest';
import { agreed, rowOf } from '../fixtures/row-of';
import { table23 } from './table-2-3';

it('all ten configurations of ShuffleNet have the printed parameters', async () => {
  expect(await agreed(table23, 'parameters')).toEqual({
    'ShuffleNet 0.5x (g = 1)': '0.26',
    'ShuffleNet 0.5x (g = 2)': '0.27',
    'ShuffleNet 0.5x (g = 3)': '0.27',
    'ShuffleNet 0.5x (g = 4)': '0.27',
    'ShuffleNet 0.5x (g = 8)': '0.31',
    'ShuffleNet 1.5x (g = 1)': '2.09',
    'ShuffleNet 1.5x (g = 2)': '2.07',
    'ShuffleNet 1.5x (g = 3)': '2.03',
    'ShuffleNet 1.5x (g = 4)': '1.99',
    'ShuffleNet 1.5x (g = 8)': '2.08',
  });
});

it('what the search found is not made, and printed without deviations', async () => {
  expect(await rowOf(table23, 'Ours, VGG-19', 'accuracy')).toMatchObject({ printed: '71.41', ours: null });
});
