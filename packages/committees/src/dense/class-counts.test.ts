import { expect, test } from 'vitest';
import { countClasses, meanIoU, noCounts } from './class-counts';

test('meanIoU by hand, without the ignored pixel and the class that is nowhere', () => {
  const counts = countClasses(
    { predictions: [0, 0, 1, 1, 2, 0], labels: [0, 1, 1, 1, 2, 255], classes: 4 },
    { ignoreLabel: 255 },
  );
  expect(Array.from(counts.hits)).toEqual([1, 2, 1, 0]);
  expect(Array.from(counts.predicted)).toEqual([2, 2, 1, 0]);
  expect(Array.from(counts.actual)).toEqual([1, 3, 1, 0]);
  expect(meanIoU(counts)).toBeCloseTo((1 / 2 + 2 / 3 + 1) / 3, 15);
});

test('a class that is only predicted counts as 0', () => {
  expect(meanIoU(countClasses({ predictions: [0, 1], labels: [0, 0], classes: 2 }))).toBeCloseTo(1 / 4, 15);
  expect(meanIoU(noCounts(3))).toBeNaN();
});

test('refuses labels that are no class, naming the pixel', () => {
  expect(() => countClasses({ predictions: [0, 0], labels: [0, 255], classes: 2 })).toThrow(
    expect.objectContaining({ code: 'LABEL_OUT_OF_RANGE', row: 1 }),
  );
  expect(() => countClasses({ predictions: [0], labels: [0, 1], classes: 2 })).toThrow(
    expect.objectContaining({ code: 'COUNT_MISMATCH' }),
  );
});
