import { createRandom } from '@archipelago/numerics';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Choices } from './choice-front';
import { chooseEach, type ChoiceGoal } from './multiple-choice';

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

/** The same by dynamic programming over all values, without bounds. */
function byValues(all: readonly Choices[], goal: ChoiceGoal): { value: number; weight: number } | undefined {
  let lightest = new Map([[0, 0]]);
  for (const { values, weights } of all) {
    const next = new Map<number, number>();
    for (const [value, weight] of lightest) {
      for (let j = 0; j < values.length; j++) {
        const [v, w] = [value + values[j], weight + weights[j]];
        if (w < (next.get(v) ?? Infinity)) next.set(v, w);
      }
    }
    lightest = next;
  }
  const fitting = [...lightest]
    .map(([value, weight]) => ({ value, weight }))
    .filter(({ value, weight }) => ('maxWeight' in goal ? weight <= goal.maxWeight : value >= goal.minValue));
  fitting.sort((a, b) =>
    'maxWeight' in goal ? b.value - a.value || a.weight - b.weight : a.weight - b.weight || b.value - a.value,
  );
  return fitting[0];
}

test('many groups of many choices, as thresholds of classes are: agrees with going through all values', () => {
  const random = createRandom('multiple-choice');
  for (let run = 0; run < 60; run++) {
    const all = Array.from({ length: 1 + random.integer(12) }, (): Choices => {
      // Sums of steps, each of which costs about the same and gains −1, 0 or 1, less often as they go on.
      const count = 1 + random.integer(60);
      const [values, weights] = [[random.integer(20)], [0]];
      for (let j = 1; j < count; j++) {
        values.push(values[j - 1] + (random.boolean(0.5) ? 0 : random.boolean(0.9 - j / count / 2) ? 1 : -1));
        weights.push(weights[j - 1] + (run % 2 === 0 ? 3 : 3 + random.uniform()));
      }
      return { values, weights };
    });
    const [most, least] = [totals(all, all.map(({ weights }) => weights.length - 1)), totals(all, all.map(() => 0))]; // prettier-ignore
    const maxWeight = random.uniform() * most.weight;
    const minValue = least.value + random.integer(Math.max(1, Math.abs(most.value - least.value) + 3));
    for (const goal of [{ maxWeight }, { minValue }]) {
      const chosen = chooseEach(all, goal);
      const [found, expected] = [chosen && totals(all, chosen), byValues(all, goal)];
      expect(found?.value).toBe(expected?.value);
      if (expected !== undefined) expect(found?.weight).toBeCloseTo(expected.weight, 8);
    }
  }
});
