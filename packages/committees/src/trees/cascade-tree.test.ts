import { expect, test } from 'vitest';
import { evaluateCascade } from '../cascades/evaluate';
import { decisionsOf } from '../members/decisions';
import { createPool } from '../members/pool';
import { tabulate } from '../tables/tabulate';
import { evaluateTree, type CascadeTree } from './cascade-tree';

/** Four samples of class 0, 0, 1, 1. */
async function threeModels() {
  const say = (name: string, ms: number, labels: readonly number[], confidences: readonly number[]) => ({
    name,
    costs: { ms, dollars: ms / 100 },
    output: decisionsOf({ labels, confidences, classes: 2 }),
  });
  const members = [
    say('first', 1, [0, 1, 1, 0], [0.9, 0.2, 0.8, 0.3]),
    say('zeros', 10, [0, 0, 0, 1], [0.5, 0.5, 0.5, 0.5]),
    say('ones', 30, [1, 0, 1, 1], [0.5, 0.5, 0.5, 0.5]),
  ];
  return tabulate(createPool({ members, labels: [0, 0, 1, 1] }), { size: 3 });
}

test('routes what is passed on by the class that the first model predicts', async () => {
  const tree: CascadeTree = {
    first: 'first',
    routes: [
      { threshold: 0.5, next: ['zeros'], thresholds: [] },
      { threshold: 0.5, next: ['ones'], thresholds: [] },
    ],
  };
  // Sample 1 is taken for class 1 and goes to `ones`, sample 3 for class 0 and goes to `zeros`; both are right there.
  const measured = evaluateTree(await threeModels(), tree, { cost: 'ms' });
  expect(measured).toMatchObject({ ...tree, accuracy: 1, cost: 1 + 40 / 4, worstCaseCost: 31, exitRatio: 0.5 });
  expect(measured.costs.dollars).toBeCloseTo(0.11, 14);
});

test('with one route for all it is the cascade', async () => {
  const table = await threeModels();
  const route = { threshold: 0.85, next: ['zeros', 'ones'], thresholds: [0.6] };
  const tree = evaluateTree(table, { first: 'first', routes: [route, route] }, { cost: 'ms' });
  const cascade = { members: ['first', 'zeros', 'ones'], thresholds: [0.85, 0.6] };
  const { accuracy, cost, costs, worstCaseCost, exitRatios } = evaluateCascade(table, cascade, { cost: 'ms' });
  expect(tree).toMatchObject({ accuracy, cost, worstCaseCost, exitRatio: exitRatios[0] });
  expect(tree.costs.dollars).toBeCloseTo(costs.dollars, 14);
});

test('a route without members lets all leave', async () => {
  const leave = { threshold: 2, next: [], thresholds: [] };
  const tree = evaluateTree(await threeModels(), { first: 'first', routes: [leave, leave] }, { cost: 'ms' });
  expect(tree).toMatchObject({ accuracy: 0.5, cost: 1, worstCaseCost: 1, exitRatio: 1 });
});

test('refuses routes that are not one a class, and members and thresholds that do not fit', async () => {
  const table = await threeModels();
  const route = { threshold: 0.5, next: ['zeros'], thresholds: [] };
  const run = (routes: CascadeTree['routes']) => () => evaluateTree(table, { first: 'first', routes }, { cost: 'ms' });
  expect(run([route])).toThrow(expect.objectContaining({ code: 'BAD_OPTION' }));
  expect(run([route, { ...route, thresholds: [0.5] }])).toThrow(expect.objectContaining({ code: 'BAD_OPTION' }));
  expect(run([route, { ...route, next: ['twos'] }])).toThrow(expect.objectContaining({ code: 'UNKNOWN_MEMBER' }));
});
