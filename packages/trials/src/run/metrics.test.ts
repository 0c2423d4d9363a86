import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkMetrics, checkReport, checkResult } from './metrics';

const code = (expected: string) => expect.objectContaining({ code: expected });

describe('checkMetrics', () => {
  test.each([[undefined], [null], [0.5], ['0.5'], [[0.5]], [{}], [{ a: Number.NaN }], [{ a: Infinity }], [{ a: '1' }]])(
    'checkMetrics(%j) fails with BAD_METRICS',
    (value) => {
      expect(() => checkMetrics(value)).toThrow(code('BAD_METRICS'));
    },
  );

  test('copies finite metrics, as JSON gives them back', () => {
    const names = fc.string().filter((name) => name !== '__proto__');
    const metrics = fc.dictionary(names, fc.double({ noNaN: true, noDefaultInfinity: true }), { minKeys: 1 });
    fc.assert(
      fc.property(metrics, (value) => {
        const checked = checkMetrics(value);
        expect(checked).not.toBe(value);
        expect(JSON.parse(JSON.stringify(checked))).toStrictEqual({ ...checked });
      }),
      { seed: 1 },
    );
  });

  test('makes 0 of -0, which JSON does not know', () => {
    expect(checkMetrics({ loss: -0 }).loss).toBe(0);
  });

  test('names the metric that is not finite', () => {
    expect(() => checkMetrics({ accuracy: 0.5, loss: Number.NaN })).toThrow('"loss" is NaN');
  });
});

describe('checkResult', () => {
  test('requires the metric of the objective', () => {
    expect(checkResult({ accuracy: 1 }, 'accuracy')).toEqual({ accuracy: 1 });
    expect(() => checkResult({ accuracy: 1 }, 'loss')).toThrow(code('BAD_METRICS'));
    expect(() => checkResult({ accuracy: 1 }, 'toString')).toThrow(code('BAD_METRICS'));
  });
});

describe('checkReport', () => {
  test('requires steps that count up from 0', () => {
    expect(checkReport(0, { loss: 1 }, -1)).toEqual({ loss: 1 });
    expect(checkReport(7, { loss: 1 }, 2)).toEqual({ loss: 1 });
    for (const step of [2, 1, -1, 2.5, Number.NaN]) {
      expect(() => checkReport(step, { loss: 1 }, 2)).toThrow(code('BAD_REPORT'));
    }
  });

  test('requires finite metrics', () => {
    expect(() => checkReport(0, { loss: Number.NaN }, -1)).toThrow(code('BAD_REPORT'));
  });
});
