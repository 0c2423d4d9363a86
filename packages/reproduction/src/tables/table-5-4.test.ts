import { expect, it } from 'vitest';
import { agreed } from '../fixtures/row-of';
import { table54 } from './table-5-4';

it('cascades of ViT are 2.1 and 2.3 times as fast', async () => {
  expect(Object.values(await agreed(table54, 'speedup'))).toEqual(['2.1', '2.3']);
  expect(Object.values(await agreed(table54, 'gain in top-1'))).toEqual(['1.1', '1.0']);
});
