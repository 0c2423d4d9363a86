import { expect, it } from 'vitest';
import { agreed, rowOf } from '../fixtures/row-of';
import { table29 } from './table-2-9';

it('f(x) of random sampling and of evolution agree: .9181, .9240, .9056 and .9104', async () => {
  expect(Object.values(await agreed(table29, 'f(x)'))).toEqual(['0.9181', '0.9240', '0.9056', '0.9104']);
  expect((await rowOf(table29, 'ResNet-34, EA, K = 1', 'f(x)')).ours).toBeCloseTo(0.9056, 4);
});
