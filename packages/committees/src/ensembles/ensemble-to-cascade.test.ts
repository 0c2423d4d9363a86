import { createRandom } from '@archipelago/numerics';
import { expect, test } from 'vitest';
import { evaluateCascade } from '../cascades/evaluate';
import { createPool } from '../members/pool';
import { scoresOf } from '../members/scores';
import { tabulate } from '../tables/tabulate';
import { ensembleToCascade } from './ensemble-to-cascade';

/** Three models of rising cost and quality: logits are noise with the right class raised. */
async function threeModels(samples: number) {
  const random = createRandom('ensemble-to-cascade');
  const classes = 4;
  const labels = Int32Array.from({ length: samples }, () => random.integer(classes));
  const difficulty = Array.from({ length: samples }, () => random.normal());
  const members = [1.4, 1.8, 2.2].map((skill, i) => ({
    name: `m${i}`,
    costs: { flops: 10 ** i },
    output: scoresOf(
      Float64Array.from({ length: samples * classes }, (_, j) => {
        const sample = Math.floor(j / classes);
        const right = labels[sample] === j % classes ? 2 * skill - difficulty[sample] : 0;
        return right + random.normal();
      }),
      { kind: 'logits', classes },
    ),
  }));
  return tabulate(createPool({ members, labels }), { size: 3 });
}

const table = await threeModels(600);
const names = ['m2', 'm0', 'm1'];
const whole = evaluateCascade(table, { members: names, thresholds: [2, 2] });

test('is as accurate as the ensemble and cheaper', () => {
  const cascade = ensembleToCascade(table, names);
  expect(cascade.accuracy).toBeGreaterThanOrEqual(whole.accuracy);
  expect(cascade.cost).toBeLessThan(0.6 * whole.cost);
  expect([...cascade.members].sort()).toEqual(['m0', 'm1', 'm2']);
  expect(evaluateCascade(table, cascade)).toEqual(cascade);
});

test('a tolerance makes it cheaper still, and is kept', () => {
  const exact = ensembleToCascade(table, names);
  const tolerant = ensembleToCascade(table, names, { tolerance: 0.01 });
  expect(tolerant.cost).toBeLessThan(exact.cost);
  expect(tolerant.accuracy).toBeGreaterThanOrEqual(whole.accuracy - 0.01 - 1e-12);
});

test('no order of two members is cheaper, at any threshold', () => {
  const cascade = ensembleToCascade(table, ['m1', 'm0']);
  const ensemble = evaluateCascade(table, { members: ['m0', 'm1'], thresholds: [2] });
  for (const members of [
    ['m0', 'm1'],
    ['m1', 'm0'],
  ]) {
    for (let t = 0; t <= 1.001; t += 0.001) {
      const other = evaluateCascade(table, { members, thresholds: [t] });
      if (other.accuracy >= ensemble.accuracy) expect(other.cost).toBeGreaterThanOrEqual(cascade.cost);
    }
  }
});

test('refuses a tolerance that is no share', () => {
  expect(() => ensembleToCascade(table, names, { tolerance: -1 })).toThrow(
    expect.objectContaining({ code: 'BAD_OPTION' }),
  );
});
