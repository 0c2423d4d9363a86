import { describe, expect, it } from 'vitest';
import { averageOfPrintedRow, averageRow, gainRow, speedupRow, top1Row, worstCaseRow } from './cascade-rows';
import { boundedCascades, cascadeName, cascades } from './cascades';

describe('averageRow', () => {
  it.each([
    ['B2', 0.669],
    ['B3', 1.077],
    ['B4', 2.011],
    ['B5', 3.401],
    ['B6', 4.111],
    ['B7', 6.888],
  ] as const)('the cascade that matches %s costs %d G on average', (model, ours) => {
    const row = averageRow(cascades[model]);
    expect(row).toMatchObject({ label: cascadeName(cascades[model]), ok: true });
    expect(row.ours).toBeCloseTo(ours, 3);
  });

  it('B0+B1 costs 0.532 G, and 0.537 G from the printed costs, which prints as 0.54', () => {
    expect(averageRow(cascades.B1)).toMatchObject({ ok: false, expected: 'mismatch', asExpected: true });
    const printed = averageOfPrintedRow(cascades.B1);
    expect(printed.ok).toBe(true);
    expect(printed.ours).toBeCloseTo(0.537, 3);
  });

  it.each([
    ['B5', 3.568],
    ['B6', 4.235],
  ] as const)('the bounded cascade that matches %s costs %d G', (model, ours) => {
    expect(averageRow(boundedCascades[model]).ours).toBeCloseTo(ours, 3);
  });
});

describe('worstCaseRow', () => {
  it.each([
    [cascades.B5, '14.2'],
    [boundedCascades.B5, '9.8'],
    [cascades.B6, '25.9'],
    [boundedCascades.B6, '15.0'],
  ])('$models: %s G', (cascade, printed) => {
    expect(worstCaseRow(cascade, printed)).toMatchObject({ printed, ok: true });
  });
});

describe('speedupRow and gainRow', () => {
  it('37 G to 6.9 G is 5.4 times faster', () => {
    expect(speedupRow('B7', '5.4', { from: '37', to: '6.9' })).toMatchObject({ unit: 'x', ok: true });
    expect(speedupRow('B7', '5.6', { from: '37', to: '6.9' }).ok).toBe(false);
  });

  it('79.1 to 80.1 is a gain of 1.0', () => {
    expect(gainRow('B1', '1.0', { from: '79.1', to: '80.1' })).toMatchObject({ unit: '%', ok: true });
    expect(gainRow('B1', '1.2', { from: '79.1', to: '80.1' }).ok).toBe(false);
  });

  it('an accuracy is not made', () => {
    expect(top1Row('B1', '79.1')).toMatchObject({ level: 'needs', paper: 79.1, ours: null });
  });
});
