import { createRandom } from '@archipelago/numerics';
import { expect, test } from 'vitest';
import { decisionsOf } from '../members/decisions';
import { createPool } from '../members/pool';
import { tabulate } from '../tables/tabulate';
import { c0Phis, scaleCascade } from './scale-cascade';

/** A family in which accuracy and cost grow with phi. */
async function family() {
  const random = createRandom('scale-cascade');
  const samples = 800;
  const labels = Int32Array.from({ length: samples }, () => random.integer(10));
  const difficulty = Float64Array.from({ length: samples }, () => random.normal());
  const phis = [-2, -1, 0, 0.75, 1, 1.75, 2, 2.75];
  const members = phis.map((phi) => {
    const margins = Float64Array.from(difficulty, (hard) => 1 + 0.5 * phi - hard + 0.3 * random.normal());
    return {
      name: `phi ${phi}`,
      costs: { gflops: 0.4 * 1.92 ** phi },
      output: decisionsOf({
        labels: margins.map((margin, i) => (margin > 0 ? labels[i] : (labels[i] + 1) % 10)),
        confidences: margins.map((margin) => Math.abs(margin) + 0.2 * random.normal()),
        classes: 10,
      }),
    };
  });
  return tabulate(createPool({ members, labels }), { size: 3 });
}

const table = await family();
const typeOf = (phi: number) => `phi ${phi}`;

test('C0 is made of phi -2, 0 and 0.75', () => {
  const c0 = scaleCascade(table, { phis: c0Phis, raise: 0, typeOf, maxCost: 0.4 });
  expect(c0.members).toEqual(['phi -2', 'phi 0', 'phi 0.75']);
});

test('raising phi of every member gives a dearer, better cascade of about the cost that is asked for', () => {
  const costs = [0.4, 0.4 * 1.92, 0.4 * 1.92 ** 2];
  const cascades = costs.map((maxCost, raise) => scaleCascade(table, { phis: c0Phis, raise, typeOf, maxCost }));
  expect(cascades[2].members).toEqual(['phi 0', 'phi 2', 'phi 2.75']);
  cascades.forEach(({ cost }, i) => {
    expect(cost).toBeLessThanOrEqual(costs[i] * (1 + 1e-9));
    expect(cost).toBeGreaterThan(0.6 * costs[i]);
  });
  expect(cascades[1].accuracy).toBeGreaterThan(cascades[0].accuracy);
  expect(cascades[2].accuracy).toBeGreaterThan(cascades[1].accuracy);
});

test('says what cannot be reached, and what the table lacks', () => {
  const options = { phis: c0Phis, typeOf, maxCost: 0.01 };
  expect(() => scaleCascade(table, { ...options, raise: 0 })).toThrow(expect.objectContaining({ code: 'UNREACHABLE' }));
  expect(() => scaleCascade(table, { ...options, raise: 5 })).toThrow(
    expect.objectContaining({ code: 'UNKNOWN_MEMBER' }),
  );
  expect(() => scaleCascade(table, { ...options, raise: NaN })).toThrow(
    expect.objectContaining({ code: 'BAD_OPTION' }),
  );
});
