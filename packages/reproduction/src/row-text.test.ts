import { describe, expect, it } from 'vitest';
import { computed, ourOwn, trained, unmade } from './comparison';
import { rowText } from './row-text';

const number = { label: 'DARTS', quantity: 'multiply-adds', unit: 'M', printed: '574' };

describe('rowText', () => {
  it('shows ours with a digit more, the tolerance and the distance', () => {
    expect(rowText(computed({ ...number, printed: '529.9', ours: 529.911552 }))).toEqual({
      label: 'DARTS',
      quantity: 'multiply-adds (M)',
      paper: '529.9',
      ours: '529.91',
      tolerance: '± 0.05',
      distance: '0.0 %',
      verdict: 'ok',
    });
  });

  it.each([
    ['ok', computed({ ...number, ours: 574.2 })],
    ['NEW MISMATCH', computed({ ...number, ours: 529.9 })],
    ['known mismatch', computed({ ...number, ours: 529.9, mismatch: { distance: '-7.7', reason: 'none' } })],
    ['MISMATCH GONE', computed({ ...number, ours: 574.2, mismatch: { distance: '-7.7', reason: 'none' } })],
    ['needs', unmade(number)],
    ['ours', ourOwn({ ...number, ours: 1, note: '' })],
    ['trained: mean of 5 seeds', trained({ ...number, ours: 1, note: 'mean of 5 seeds' })],
  ])('says %s', (verdict, row) => {
    expect(rowText(row).verdict).toBe(verdict);
  });

  it('shows counts without a fraction, and leaves out what is not there', () => {
    const row = rowText(computed({ label: 'cascades', quantity: 'combinations', printed: '4672', ours: 4672 }));
    expect(row).toMatchObject({ quantity: 'combinations', ours: '4672' });
    expect(rowText(unmade(number))).toMatchObject({ ours: '', tolerance: '', distance: '' });
    expect(rowText(ourOwn({ ...number, ours: 1.383951, note: '' }))).toMatchObject({ paper: '', ours: '1.384' });
  });

  it('signs distances', () => {
    const distance = (ours: number): string => rowText(computed({ ...number, ours })).distance;
    expect([distance(529.9), distance(600), distance(574.01)]).toEqual(['-7.7 %', '+4.5 %', '0.0 %']);
  });
});
