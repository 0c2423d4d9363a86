import { expect, it } from 'vitest';
import { accuracyRows } from './accuracy-rows';

const lines = {
  Backbone: ['75.58', '92.93', null, '27.38', '54.29', null],
  'Non-local': ['76.87', '93.44', '1.29', '28.54', '55.35', '1.17'],
} as const;

it('accuracyRows compares gains over the backbone, each on its own data set', () => {
  const rows = accuracyRows(['Kinetics-600', 'MiT'], [{ name: 'I3D', lines }]);
  expect(rows.length).toBe(10);
  const gains = rows.filter(({ ok }) => ok !== null);
  expect(gains.map(({ label, quantity, paper, ok }) => [label, quantity, paper, ok])).toEqual([
    ['I3D, Non-local', 'gain in top-1, Kinetics-600', 1.29, true],
    ['I3D, Non-local', 'gain in top-1, MiT', 1.17, true],
  ]);
  expect(gains.map(({ ours }) => ours!.toFixed(2))).toEqual(['1.29', '1.16']);
  expect(gains[1].note).toMatch(/within the rounding/);
});
