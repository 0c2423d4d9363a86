import { expect, it } from 'vitest';
import { agreed, rowOf } from '../fixtures/row-of';
import { table27 } from './table-2-7';

it('f(x) of 1, 2, 4, 8 and 16 kernels is .9181, .9119, .9238, .9240 and .9256', async () => {
  expect(Object.values(await agreed(table27, 'f(x)'))).toEqual(['0.9181', '0.9119', '0.9238', '0.9240', '0.9256']);
  expect((await rowOf(table27, 'ResNet-34, K = 16', 'f(x)')).ours).toBeCloseTo(0.9256, 4);
});

it('16 kernels find a network 11.80 times smaller', async () => {
  expect(await rowOf(table27, 'ResNet-34, K = 16', 'times')).toMatchObject({ paper: 11.8, ok: true });
});
