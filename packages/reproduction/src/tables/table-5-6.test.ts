import { expect, it } from 'vitest';
import { agreed } from '../fixtures/row-of';
import { table56 } from './table-5-6';

it('all seven speedups follow from the throughputs, 3.5 of B7 from 81 and 280 images a second', async () => {
  expect(Object.values(await agreed(table56, 'speedup'))).toEqual(['1.3', '1.3', '1.4', '1.6', '2.1', '3.0', '3.5']);
});
