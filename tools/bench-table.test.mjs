import { expect, test } from 'vitest';
import { benchTable } from './bench-table.mjs';

test('benchTable lines up words to the left and numbers to the right', () => {
  const rows = [
    { name: 'step', ours: 1234.56, peer: 987.6, unit: 'images/s', ratio: 1.25006 },
    { name: 'no peer', ours: 0.5, peer: null, unit: 's', ratio: null },
  ];
  expect(benchTable(rows).split('\n')).toEqual([
    'name      ours   peer  unit      ratio',
    'step     1,235  987.6  images/s   1.25',
    'no peer    0.5      –  s             –',
  ]);
});
