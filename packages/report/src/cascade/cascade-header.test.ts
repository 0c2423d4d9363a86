import { expect, test } from 'vitest';
import { textsOf } from '../fixtures/parse';
import { cascadeHeader } from './cascade-header';
import { madeReport } from './fixtures';

test('cascadeHeader says what is saved on held-out samples', () => {
  const { text } = cascadeHeader(madeReport, 'A <title>');
  expect(textsOf(text, 'h1')).toEqual(['A <title>']);
  expect(textsOf(text, 'p')).toEqual([
    '3.7× cheaper than large, on held-out samples, with +0.10 points of accuracy (95 % interval −0.40 to +0.60). ' +
      'Asked for was at least the accuracy of large, at the least average cost.',
  ]);
  expect(textsOf(text, 'dd')).toEqual([
    'small → middle → large',
    '93.60 %',
    '92.40 to 94.70 %',
    '5.4M',
    '25M',
    'max probability',
    '1,500 samples',
    '1,500 others',
  ]);
});

test('cascadeHeader of a report with nothing more than its figures', () => {
  const { singles, chosen, pareto, heldOut } = madeReport;
  const { accuracy, cost, accuracyInterval } = heldOut;
  const { text } = cascadeHeader({ singles, chosen, pareto, heldOut: { accuracy, cost, accuracyInterval } }, 't');
  expect(textsOf(text, 'p')).toEqual(['On held-out samples 93.60 % are right.']);
  expect(textsOf(text, 'dt')).toEqual(['Cascade', 'Accuracy', '95 % interval', 'Average cost', 'Worst case']);
});
