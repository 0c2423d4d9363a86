import { expect, test } from 'vitest';
import type { CascadeReport } from './cascade-report';
import { checkCascadeReport } from './check-report';
import { madeReport, perClassReport } from './fixtures';

test('checkCascadeReport passes whole reports', () => {
  expect(() => checkCascadeReport(madeReport)).not.toThrow();
  expect(() => checkCascadeReport(perClassReport(10))).not.toThrow();
  expect(() => checkCascadeReport(JSON.parse(JSON.stringify(madeReport)) as CascadeReport)).not.toThrow();
});

const { chosen, heldOut, singles } = madeReport;

test.each<[string, object, RegExp]>([
  ['nothing', { singles: undefined }, /not all of singles/],
  ['an accuracy that is no number', { singles: [{ ...singles[0], accuracy: NaN }] }, /singles\[0\], accuracy is NaN/],
  ['a cost that JSON lost', { chosen: { ...chosen, cost: null } }, /chosen, cost is null/],
  ['a threshold too few', { chosen: { ...chosen, thresholds: [0.8] } }, /3 members and 1 thresholds/],
  ['an exit ratio too many', { pareto: [{ ...chosen, exitRatios: [1, 0, 0, 0] }] }, /pareto\[0\] has 3 members and 4/],
  ['an endless threshold', { chosen: { ...chosen, thresholds: [0.8, [0.1, Infinity]] } }, /is Infinity/],
  ['no member', { chosen: { ...chosen, members: [] } }, /no member/],
  ['no interval', { heldOut: { ...heldOut, accuracyInterval: undefined } }, /heldOut, lower is NaN/],
])('checkCascadeReport refuses %s with BAD_OPTION', (_what, change, message) => {
  const report = { ...madeReport, ...change } as CascadeReport;
  expect(() => checkCascadeReport(report)).toThrow(
    expect.objectContaining({ code: 'BAD_OPTION', message: expect.stringMatching(message) as string }),
  );
});
