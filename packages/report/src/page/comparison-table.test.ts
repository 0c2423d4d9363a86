import { expect, test } from 'vitest';
import { textsOf } from '../fixtures/parse';
import { changeOf, comparisonTable } from './comparison-table';

test.each([
  [0.98, 0.97, '\u22120.0100'],
  [0.5, 0.75, '+0.250'],
  [173_000, 9605, '18\u00d7 less'],
  [100, 150, '1.5\u00d7 more'],
  [5, 5, 'none'],
  [0, 0.97, '+0.970'],
  [-3, 4, '+7'],
])('changeOf from %d to %d is %s', (reference, value, text) => {
  expect(changeOf({ metric: 'm', reference, value })).toBe(text);
});

test('comparisonTable has a row a metric', () => {
  const table = comparisonTable([{ metric: 'accuracy', reference: 0.98, value: 0.97 }], '<b>').text;
  expect(textsOf(table, 'tbody tr > *')).toEqual(['accuracy', '0.9800', '0.9700', '\u22120.0100']);
  expect(textsOf(table, 'caption')).toEqual(['Compared with <b>']);
});
