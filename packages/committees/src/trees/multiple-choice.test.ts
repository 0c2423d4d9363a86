import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chooseEach, type ChoiceGoal, type Choices } from './multiple-choice';

const option = fc.record({ value: fc.integer({ min: 0, max: 6 }), weight: fc.integer({ min: 0, max: 9 }) });
const groups = fc
  .array(fc.array(option, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 4 })
  .map((all): Choices[] =>
    all.map((own) => ({ values: own.map(({ value }) => value), weights: own.map(({ weight }) => weight) })),
  );

function totals(all: readonly Choices[], chosen: readonly number[]) {
  return {
    value: chosen.reduce((sum, j, g) => sum + all[g].values[j], 0),
    weight: chosen.reduce((sum, j, g) => sum + all[g].weights[j], 0),
  };
}

function everyChoice(all: readonly Choices[]): readonly (readonly number[])[] {
  return all.reduce<readonly (readonly number[])[]>(
    (prefixes, { values }) => prefixes.flatMap((prefix) => Array.from(values, (_, j) => [...prefix, j])),
    [[]],
  );
}

test.each<[string, (bound: number) => ChoiceGoal]>([
  ['the most value within a weight', (maxWeight) => ({ maxWeight })],
  ['the least weight for a value', (minValue) => ({ minValue })],
])('chooseEach gives %s, as trying all does', (_, goalOf) => {
  fc.assert(
    fc.property(groups, fc.integer({ min: 0, max: 25 }), (all, bound) => {
      const goal = goalOf(bound);
      const possible = everyChoice(all)
        .map((chosen) => totals(all, chosen))
        .filter(({ value, weight }) => ('maxWeight' in goal ? weight <= bound : value >= bound));
      possible.sort((a, b) =>
        'maxWeight' in goal ? b.value - a.value || a.weight - b.weight : a.weight - b.weight || b.value - a.value,
      );
      const chosen = chooseEach(all, goal);
      expect(chosen && totals(all, chosen)).toEqual(possible[0]);
    }),
    { seed: 79, numRuns: 500 },
  );
});
