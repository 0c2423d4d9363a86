import fc from 'fast-check';
import { expect, test } from 'vitest';
import { textWidth } from '../markup/text-width';
import { placeLabels, sides } from './place-labels';

const bounds = { left: 0, right: 400, top: 0, bottom: 300 };

test('placeLabels puts a label to the right where there is room, else elsewhere, else nowhere', () => {
  const dot = { x: 100, y: 100, text: 'model' };
  expect(placeLabels([dot], { bounds, others: [] })).toEqual([sides[0]]);
  expect(placeLabels([dot], { bounds, others: [{ x: 120, y: 100 }] })).toEqual([sides[1]]);
  const everywhere = Array.from({ length: 400 }, (_, x) => ({ x, y: 100 + (x % 30) - 15 }));
  expect(placeLabels([dot], { bounds, others: everywhere })).toEqual([sides[0]]);
  expect(placeLabels([dot], { bounds, others: everywhere, reserved: [{ x: 120, y: 100 }] })).toEqual([sides[1]]);
  expect(placeLabels([{ ...dot, x: 398 }], { bounds, others: [] })).toEqual([sides[3]]);
  expect(placeLabels([dot, dot], { bounds: { ...bounds, right: 101 }, others: [] })[1]).toBeUndefined();
});

test('labels of placeLabels never overlap one another and stay within the bounds', () => {
  const dots = fc.array(
    fc.record({ x: fc.integer({ min: 0, max: 400 }), y: fc.integer({ min: 0, max: 300 }), text: fc.string() }),
    { maxLength: 20 },
  );
  fc.assert(
    fc.property(dots, (named) => {
      const boxes = placeLabels(named, { bounds, others: [] }).flatMap((side, i) => {
        if (side === undefined) return [];
        const width = textWidth(named[i].text, 11, true);
        const left = named[i].x + side.dx - { start: 0, middle: width / 2, end: width }[side.textAnchor];
        return [{ left, right: left + width, middle: named[i].y + side.dy }];
      });
      boxes.forEach((box, i) => {
        expect(box.left).toBeGreaterThanOrEqual(0);
        expect(box.right).toBeLessThanOrEqual(400);
        for (const other of boxes.slice(0, i)) {
          const apart = box.left >= other.right || other.left >= box.right || Math.abs(box.middle - other.middle) >= 14;
          expect(apart).toBe(true);
        }
      });
    }),
    { seed: 5, numRuns: 200 },
  );
});
