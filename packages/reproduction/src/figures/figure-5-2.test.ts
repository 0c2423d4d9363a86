import { expect, it } from 'vitest';
import { rowOf } from '../fixtures/row-of';
import { figure52 } from './figure-5-2';

it('a cascade of two B2 of 1.3 G is 1.4 times as fast as B3; their ensemble has 1.987 G', async () => {
  expect(await rowOf(figure52, 'B2+B2, cascade over B3', 'speedup')).toMatchObject({ paper: 1.4, ok: true });
  expect((await rowOf(figure52, 'B2+B2, ensemble', 'multiply-adds')).ours).toBeCloseTo(1.987, 3);
});
