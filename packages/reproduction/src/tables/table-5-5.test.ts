import { expect, it } from 'vitest';
import { agreed } from '../fixtures/row-of';
import { table55 } from './table-5-5';

it('all seven speedups follow from the latencies, 5.5 of B7 from 126.6 and 23.2 ms', async () => {
  expect(Object.values(await agreed(table55, 'speedup'))).toEqual(['1.2', '1.4', '1.7', '1.7', '1.9', '3.8', '5.5']);
});
