import { expect, test } from 'vitest';
import { groupByClass, passChoices } from './pass-choices';

test('every threshold of a group: equal confidences stay together, the ends hold beyond the group', () => {
  const passing = {
    confidences: [0.9, 0.2, 0.4, 0.4, 0.1],
    leaveRight: [1, 0, 1, 0, 1],
    passRight: [0, 1, 1, 1, 0],
    passCost: [5, 5, 5, 7, 5],
  };
  const choices = passChoices([0, 1, 2, 3], passing, { least: 0.1, greatest: 0.95 });
  expect(choices.passed).toEqual([0, 1, 3, 4]);
  expect(choices.values).toEqual([2, 3, 4, 3]);
  expect(choices.weights).toEqual([0, 5, 17, 22]);
  expect(choices.thresholds[0]).toBeLessThanOrEqual(0.1);
  expect(choices.thresholds[1]).toBeCloseTo(0.3, 15);
  expect(choices.thresholds[2]).toBeCloseTo(0.65, 15);
  expect(choices.thresholds[3]).toBeGreaterThan(0.95);
});

test('no threshold parts confidences that differ in their last digits', () => {
  const passing = {
    confidences: [0.6783379113942406, 0.6783379113942407, 0.9],
    leaveRight: [1, 0, 1],
    passRight: [1, 1, 1],
  };
  const choices = passChoices([0, 1, 2], { ...passing, passCost: [5, 5, 5] }, { least: 0.1, greatest: 0.95 });
  expect(choices.passed).toEqual([0, 2, 3]);
});

test('a group without samples has the choice of none, at which all leave and all would be passed on', () => {
  const none = { confidences: [], leaveRight: [], passRight: [], passCost: [] };
  expect(passChoices([], none, { least: 0, greatest: 1 })).toMatchObject({ values: [0], weights: [0] });
});

test('classes with too few samples share a group, the last', () => {
  const { groups, groupOf } = groupByClass([0, 1, 2, 3, 5], { labels: [2, 2, 0, 2, 9, 1], classes: 4, least: 2 });
  expect(groups).toEqual([
    [0, 1, 3],
    [2, 5],
  ]);
  expect(Array.from(groupOf)).toEqual([1, 1, 0, 1]);
});
