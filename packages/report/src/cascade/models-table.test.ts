import { expect, test } from 'vitest';
import { textsOf } from '../fixtures/parse';
import { madeReport } from './fixtures';
import { modelsTable } from './models-table';

test('modelsTable has the models from the cheapest on, and how often the cascade holds each', () => {
  const { singles, chosen } = madeReport;
  const twice = { ...chosen, members: ['small', 'large', 'large'] };
  const { text } = modelsTable({ ...madeReport, singles: [...singles].reverse(), chosen: twice });
  expect(textsOf(text, 'tbody tr > *')).toEqual([
    ...['small', '1M', '86.00 %', '1×'],
    ...['middle', '4M', '91.00 %', ''],
    ...['large', '20M', '93.80 %', '2×'],
  ]);
});
