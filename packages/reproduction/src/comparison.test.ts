import { describe, expect, it } from 'vitest';
import { computed, derived, ourOwn, unmade } from './comparison';

const number = { label: 'B7', quantity: 'multiply-adds', unit: 'G', printed: '37' };
const known = { distance: '+2.0', reason: 'rounded off' };

describe('computed', () => {
  it('agrees where ours prints as the paper does', () => {
    expect(computed({ ...number, ours: 37.4 })).toEqual({
      label: 'B7',
      quantity: 'multiply-adds',
      unit: 'G',
      level: 'exact',
      paper: 37,
      printed: '37',
      ours: 37.4,
      tolerance: 0.5,
      ok: true,
      expected: 'match',
      asExpected: true,
      note: null,
    });
  });

  it('a new mismatch is not as expected', () => {
    expect(computed({ ...number, ours: 37.7459 })).toMatchObject({ ok: false, expected: 'match', asExpected: false });
  });

  it('a known mismatch is as expected and says why, but it is not ok', () => {
    const row = computed({ ...number, ours: 37.7459, mismatch: known });
    expect(row).toMatchObject({ ok: false, expected: 'mismatch', asExpected: true, note: 'rounded off' });
  });

  it('a known mismatch with another distance is not as expected', () => {
    expect(computed({ ...number, ours: 38.5, mismatch: known })).toMatchObject({ ok: false, asExpected: false });
  });

  it('a known mismatch that is gone is not as expected', () => {
    expect(computed({ ...number, ours: 37.1, mismatch: known })).toMatchObject({ ok: true, asExpected: false });
  });
});

describe('derived', () => {
  const ratio = (a: number, b: number): number => a / b;

  it('tolerates what the rounding of its inputs can change, and half a place', () => {
    const row = derived({ ...number, printed: '5.4', from: ['37', '6.9'], formula: ratio });
    expect(row.ours).toBeCloseTo(37 / 6.9, 12);
    expect(row.tolerance).toBeCloseTo(37.5 / 6.85 - 37 / 6.9 + 0.05, 12);
    expect(row).toMatchObject({ ok: true, note: null });
  });

  it('says so where only the rounding makes it agree', () => {
    const row = derived({ ...number, printed: '3.2', from: ['24.8', '7.9'], formula: ratio });
    expect(row.ok).toBe(true);
    expect(row.note).toMatch(/within the rounding/);
  });

  it('does not agree where no numbers that print as the inputs give it', () => {
    const row = derived({ ...number, printed: '2.1', from: ['10.3', '5.1'], formula: ratio });
    expect(row).toMatchObject({ ok: false, asExpected: false });
  });
});

describe('unmade and ourOwn', () => {
  it('an unmade number has the level needs and nothing to compare', () => {
    expect(unmade({ label: 'A', quantity: 'accuracy', unit: '%', printed: '71.41 ± 0.75' })).toMatchObject({
      level: 'needs',
      paper: 71.41,
      printed: '71.41 ± 0.75',
      ours: null,
      ok: null,
      asExpected: true,
    });
  });

  it('a number of our own has nothing to compare either', () => {
    const row = ourOwn({ label: 'C0', quantity: 'worst case', ours: 1.384, note: 'sum' });
    expect(row).toMatchObject({ level: 'exact', paper: null, printed: null, ours: 1.384, ok: null, asExpected: true });
  });
});
