import { describe, expect, it } from 'vitest';
import { checkTarget, countedGoal, leastCorrect } from './target';

describe('countedGoal', () => {
  it('of a cost takes the most right, of those the cheapest, and what is affordable before what is not', () => {
    const { meets, better } = countedGoal({ maxCost: 2 }, 10);
    expect([meets(0, 2), meets(10, 2.1)]).toEqual([true, false]);
    expect(better(9, 2, 8, 1)).toBe(true);
    expect(better(8, 1, 8, 2)).toBe(true);
    expect(better(8, 2, 8, 2)).toBe(false);
    expect(better(5, 2, 10, 3)).toBe(true);
    expect(better(5, 2.5, 10, 3)).toBe(true);
  });

  it('of an accuracy takes the cheapest, of those the most right, and what is accurate before what is not', () => {
    const { meets, better } = countedGoal({ minAccuracy: 0.8 }, 10);
    expect([meets(8, 99), meets(7, 0)]).toEqual([true, false]);
    expect(better(8, 1, 9, 2)).toBe(true);
    expect(better(9, 1, 8, 1)).toBe(true);
    expect(better(8, 9, 7, 1)).toBe(true);
    expect(better(7, 9, 6, 1)).toBe(true);
  });

  it('what a cascade costs by itself is within its own cost, whatever the last digit', () => {
    const cost = 0.1 + 0.2;
    expect(countedGoal({ maxCost: 0.3 }, 1).meets(1, cost)).toBe(true);
  });
});

it('leastCorrect takes an accuracy that was counted back to its count', () => {
  for (let samples = 1; samples < 60; samples++) {
    for (let correct = 0; correct <= samples; correct++) {
      expect(leastCorrect(correct / samples, samples)).toBe(correct);
    }
  }
  expect(leastCorrect(0.81, 10)).toBe(9);
});

it('checkTarget takes one goal', () => {
  expect(() => checkTarget({ maxCost: 0 })).not.toThrow();
  expect(() => checkTarget({ minAccuracy: 1, maxWorstCaseCost: 2 })).not.toThrow();
  expect(() => checkTarget({ minAccuracy: 1.1 })).toThrow(expect.objectContaining({ code: 'BAD_OPTION' }));
});
