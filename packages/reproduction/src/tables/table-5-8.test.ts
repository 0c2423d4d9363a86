import { expect, it } from 'vitest';
import { agreed } from '../fixtures/row-of';
import { table58 } from './table-5-8';

it('the worst cases are 14.2 and 25.9 G, with a guarantee 9.8 and 15.0 G', async () => {
  expect(await agreed(table58, 'worst-case multiply-adds')).toEqual({
    'B2+B4+B4+B4': '14.2',
    'B2+B4+B4': '9.8',
    'B2+B4+B5+B5': '25.9',
    'B3+B4+B4+B4': '15.0',
  });
});

it('the averages are 3.4, 3.6, 4.1 and 4.2 G, 3.0, 2.9, 4.7 and 4.5 times less', async () => {
  expect(Object.values(await agreed(table58, 'average multiply-adds'))).toEqual(['3.4', '3.6', '4.1', '4.2']);
  expect(Object.values(await agreed(table58, 'speedup'))).toEqual(['3.0', '2.9', '4.7', '4.5']);
});
