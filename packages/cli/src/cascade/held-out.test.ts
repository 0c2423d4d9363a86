import { evaluateCascade } from '@archipelago/committees';
import { createRandom } from '@archipelago/numerics';
import { expect, it } from 'vitest';
import { madeTable } from './fixtures';
import { alone, heldOutOf } from './held-out';

const options = { against: 'large', cost: undefined, level: 0.95 };

it('heldOutOf has the figures of the cascade, of each model, and what differs, with intervals around them', async () => {
  const table = await madeTable();
  const cascade = { members: ['small', 'large'], thresholds: [0.6] };
  const heldOut = heldOutOf(table, cascade, { ...options, random: createRandom(1) });
  const { accuracy, cost, exitRatios } = evaluateCascade(table, cascade);
  expect(heldOut).toMatchObject({ accuracy, cost, exitRatios });
  expect(heldOut.singles.map((single) => single.name)).toEqual(['small', 'middle', 'large']);
  for (const { accuracy: own, accuracyInterval } of [heldOut, ...heldOut.singles]) {
    expect(accuracyInterval[0]).toBeLessThan(own);
    expect(accuracyInterval[1]).toBeGreaterThan(own);
  }
  const large = evaluateCascade(table, alone('large'));
  expect(heldOut.comparison).toMatchObject({ name: 'large', accuracy: large.accuracy, cost: 20e6 });
  expect(heldOut.comparison.accuracyDifference).toBe(accuracy - large.accuracy);
});

it('a model beside itself differs by nothing, and the random source decides', async () => {
  const table = await madeTable();
  const itself = heldOutOf(table, alone('large'), { ...options, random: createRandom(1) });
  expect(itself.comparison.accuracyDifferenceInterval).toEqual([0, 0]);
  expect(heldOutOf(table, alone('large'), { ...options, random: createRandom(1) })).toEqual(itself);
  expect(heldOutOf(table, alone('large'), { ...options, random: createRandom(2) })).not.toEqual(itself);
});
