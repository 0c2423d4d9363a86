import { expect, test } from 'vitest';
import { normalLogPdf, normalPdf } from './normal-pdf';

test('normalPdf(0) is 1/sqrt(2 pi) = 0.3989422804014327', () => {
  expect(normalPdf(0)).toBeCloseTo(0.3989422804014327, 15);
});

test('normalPdf(1) is 0.24197072451914337, on both sides', () => {
  expect(normalPdf(1)).toBeCloseTo(0.24197072451914337, 15);
  expect(normalPdf(-1)).toBe(normalPdf(1));
});

test('normalLogPdf stays finite where normalPdf underflows', () => {
  expect(normalPdf(40)).toBe(0);
  expect(normalLogPdf(40)).toBeCloseTo(-800.9189385332047, 10);
  expect(normalLogPdf(1e200)).toBe(-Infinity);
});
