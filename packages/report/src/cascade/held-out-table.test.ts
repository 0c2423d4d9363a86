import { expect, test } from 'vitest';
import { textsOf } from '../fixtures/parse';
import { madeReport } from './fixtures';
import { heldOutTable } from './held-out-table';

test('heldOutTable has the cascade first, then every model, before and after', () => {
  const { text } = heldOutTable(madeReport);
  expect(textsOf(text, 'tbody th')).toEqual(['the cascade', 'small', 'middle', 'large']);
  expect(textsOf(text, 'tbody tr:first-child td')).toEqual(['94.00 %', '93.60 %', '92.40 to 94.70 %', '5.4M']);
});

test('heldOutTable without models has one row', () => {
  const { singles: _left, ...heldOut } = madeReport.heldOut;
  expect(textsOf(heldOutTable({ ...madeReport, heldOut }).text, 'tbody th')).toEqual(['the cascade']);
});
