import { createRandom } from '@archipelago/numerics';
import { paretoFront, splitTable } from '@archipelago/committees';
import { expect, it } from 'vitest';
import { madeTable } from './fixtures';
import { guaranteed, guaranteeWords } from './guarantee';

const options = { against: 'large', level: 0.95, cost: undefined };

it('guaranteed certifies the cheapest it can, the cheaper the more may be lost', async () => {
  const halves = splitTable(await madeTable(), { random: createRandom(1) });
  const front = paretoFront(halves.select);
  const at = (maxDrop: number) => guaranteed(halves, { ...options, front, maxDrop });
  const { cascade, guarantee } = at(0.05);
  expect(guarantee.certified).toBeGreaterThan(0);
  expect(guarantee.certified).toBeLessThan(guarantee.candidates);
  expect(guarantee.candidates).toBeLessThanOrEqual(31);
  expect(front).toContainEqual(cascade);
  expect(cascade.cost).toBeLessThan(20e6);
  expect(at(0.2).cascade.cost).toBeLessThan(cascade.cost);
  expect(at(0.02).cascade.cost).toBeGreaterThan(cascade.cost);
  expect(guaranteeWords(guarantee)).toBe('at most 0.05 below the accuracy of large with 95 % confidence');
});

it('where nothing can be certified it is the model itself, and the words say so', async () => {
  const halves = splitTable(await madeTable(), { random: createRandom(1) });
  for (const front of [[], paretoFront(halves.select, { sizes: [1] })]) {
    const { cascade, guarantee } = guaranteed(halves, { ...options, front, maxDrop: 0 });
    expect(cascade).toMatchObject({ members: ['large'], thresholds: [] });
    expect(guarantee.certified).toBe(0);
    expect(guaranteeWords(guarantee)).toMatch(/, for which there are too few samples: the model itself is chosen$/);
  }
});
