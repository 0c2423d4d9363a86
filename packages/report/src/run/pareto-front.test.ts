import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isBetter } from './objective';
import { paretoFront, type Directions, type Point } from './pareto-front';

const direction = fc.constantFrom('maximize' as const, 'minimize' as const);
const small = fc.integer({ min: 0, max: 8 });
const points = fc.array(fc.record({ x: small, y: small }), { maxLength: 30 });

function dominates(a: Point, b: Point, { x, y }: Directions): boolean {
  const worse = isBetter(b.x, a.x, x) || isBetter(b.y, a.y, y);
  return !worse && (isBetter(a.x, b.x, x) || isBetter(a.y, b.y, y));
}

test('paretoFront of accuracy against parameters keeps what nothing beats', () => {
  const small = { x: 10, y: 0.9 };
  const large = { x: 90, y: 0.97 };
  const beaten = { x: 95, y: 0.95 };
  expect(paretoFront([large, beaten, small], { x: 'minimize', y: 'maximize' })).toEqual([small, large]);
});

test('paretoFront holds one of each undominated point, from the best x on', () => {
  fc.assert(
    fc.property(points, direction, direction, (all, x, y) => {
      const directions = { x, y };
      const front = paretoFront(all, directions);
      const undominated = all.filter((point) => !all.some((other) => dominates(other, point, directions)));
      const distinct = new Set(undominated.map((point) => `${point.x} ${point.y}`));
      expect(new Set(front.map((point) => `${point.x} ${point.y}`))).toEqual(distinct);
      expect(front).toHaveLength(distinct.size);
      front.slice(1).forEach((point, i) => expect(isBetter(front[i].x, point.x, x)).toBe(true));
    }),
    { seed: 3 },
  );
});
