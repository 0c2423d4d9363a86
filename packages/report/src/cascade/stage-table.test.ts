import { expect, test } from 'vitest';
import { textsOf } from '../fixtures/parse';
import { madeReport, perClassReport } from './fixtures';
import { stageTable } from './stage-table';

test('stageTable adds up costs and says from where samples leave', () => {
  expect(textsOf(stageTable(madeReport).text, 'tbody tr:nth-child(2) > *')).toEqual([
    '2',
    'middle',
    '4M',
    '5M',
    '0.7000',
    '29.00 %',
  ]);
  expect(textsOf(stageTable(madeReport).text, 'tbody tr:nth-child(3) > *')[4]).toBe('all');
});

test('thresholds by class are a range, an unknown cost is a dash', () => {
  const { text } = stageTable({ ...perClassReport(10), singles: [] });
  expect(textsOf(text, 'tbody tr:first-child > *')).toEqual([
    '1',
    'small',
    '–',
    '–',
    expect.stringMatching(/^0\.6\d+ to 0\.9\d+$/),
    '60.00 %',
  ]);
});
