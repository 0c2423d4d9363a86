import { expect, it } from 'vitest';
import { paperRows } from './paper-rows';

it('paperRows lists a printed table row by row, without its gaps', () => {
  const rows = paperRows(
    [
      ['top-1', '%'],
      ['latency', 'ms'],
    ],
    { A: ['71.41 ± 0.75', '3.7'], B: [null, '5'] },
  );
  expect(rows.map(({ label, quantity, unit, paper, ours }) => [label, quantity, unit, paper, ours])).toEqual([
    ['A', 'top-1', '%', 71.41, null],
    ['A', 'latency', 'ms', 3.7, null],
    ['B', 'latency', 'ms', 5, null],
  ]);
});
