import { expect, it } from 'vitest';
import { askedFor, type Single } from './asked';

const single = (name: string, accuracy: number, cost: number): Single => ({
  name,
  members: [name],
  thresholds: [],
  accuracy,
  cost,
  costs: { flops: cost },
  worstCaseCost: cost,
  exitRatios: [1],
});
const singles = [single('small', 0.8, 1), single('large', 0.9, 20), single('middle', 0.9, 10), single('7', 0.7, 5)];

it.each([
  [{}, { minAccuracy: 0.9 }, 'middle'],
  [{ match: 'best' }, { minAccuracy: 0.9 }, 'middle'],
  [{ match: 'small' }, { minAccuracy: 0.8 }, 'small'],
  [{ matchCost: 'large' }, { maxCost: 20 }, 'large'],
  [{ maxCost: 12 }, { maxCost: 12 }, 'middle'],
  [{ maxCost: 0.5 }, { maxCost: 0.5 }, 'middle'],
  [{ minAccuracy: 0.85 }, { minAccuracy: 0.85 }, 'middle'],
  [{ minAccuracy: 0.95 }, { minAccuracy: 0.95 }, 'middle'],
  [{ maxWorstCase: '30' }, { minAccuracy: 0.9, maxWorstCaseCost: 30 }, 'middle'],
  [{ maxWorstCase: 'large' }, { minAccuracy: 0.9, maxWorstCaseCost: 20 }, 'middle'],
  // A name wins over a number.
  [{ maxWorstCase: '7' }, { minAccuracy: 0.9, maxWorstCaseCost: 5 }, 'middle'],
  [{ cost: 'flops' }, { minAccuracy: 0.9, cost: 'flops' }, 'middle'],
])('askedFor %j is %j beside %s', (flags, target, against) => {
  expect(askedFor(flags, singles)).toMatchObject({ target, against });
});

it('askedFor says in words what is asked', () => {
  expect(askedFor({}, singles).words).toBe(
    'at least the accuracy of middle, the best single model, at the least average cost',
  );
  expect(askedFor({ maxCost: 3, maxWorstCase: 'large' }, singles).words).toBe(
    'the greatest accuracy at an average cost of at most 3, and in the worst case that of large',
  );
});

it.each([{ match: 'huge' }, { matchCost: 'huge' }, { maxWorstCase: 'huge' }, { maxWorstCase: '-1' }])(
  'askedFor %j refuses with UNKNOWN_NAME and lists the models',
  (flags) => {
    expect(() => askedFor(flags, singles)).toThrow(
      expect.objectContaining({
        code: 'UNKNOWN_NAME',
        message: expect.stringContaining('small, large, middle, 7') as string,
      }),
    );
  },
);
