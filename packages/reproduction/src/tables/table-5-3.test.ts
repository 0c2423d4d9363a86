import { expect, it } from 'vitest';
import { agreed, rowOf } from '../fixtures/row-of';
import { table53 } from './table-5-3';

it('all models but B7 have the printed multiply-adds', async () => {
  expect(Object.keys(await agreed(table53, 'multiply-adds')).length).toBe(13);
});

it('the cascades of EfficientNet speed it up by 1.3 to 5.4 times', async () => {
  expect(Object.values(await agreed(table53, 'speedup'))).toEqual([
    ...['1.3', '1.5', '1.7', '2.2', '3.0', '4.7', '5.4'],
    ...['1.5', '1.8', '2.1'],
    ...['1.1', '1.2', '1.4', '1.4'],
  ]);
});

it('there are 4672 combinations of 2 to 4 of 8 models', async () => {
  const row = await rowOf(table53, 'EfficientNet cascades searched', 'combinations of models');
  expect(row).toMatchObject({ paper: 4672, ours: 4672, ok: true });
});

it('a cascade of ResNets, whose exits are not printed, is not made', async () => {
  const row = await rowOf(table53, 'R101, cascade of similar accuracy', 'average multiply-adds');
  expect(row).toMatchObject({ paper: 4.9, ours: null });
});
