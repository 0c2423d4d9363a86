import { expect, test } from 'vitest';
import { sumCosts } from './sum-costs';

/** Table 5.1: TPUv3 days; FLOPs (multiply-adds, in billions) computed from the architectures, where they are printed rounded. */
const efficientNets = {
  B3: { gflops: 1.827, days: 24 },
  B4: { gflops: 4.394, days: 32 },
  B5: { gflops: 10.266, days: 48 },
  B6: { gflops: 19.068, days: 128 },
  B7: { gflops: 37.746, days: 160 },
};

const of = (...names: (keyof typeof efficientNets)[]) => sumCosts(names.map((name) => efficientNets[name]));

test('B3+B4+B4 trains 88 TPUv3 days and takes 10.6 GFLOPs, B6 128 and 19.1 (Table 5.2)', () => {
  expect(of('B3', 'B4', 'B4').days).toBe(88);
  expect(of('B3', 'B4', 'B4').gflops.toFixed(1)).toBe('10.6');
  expect(of('B6').gflops.toFixed(1)).toBe('19.1');
});

test('B5+B5 trains 96 TPUv3 days and takes 20.5 GFLOPs (Table 5.2)', () => {
  expect(of('B5', 'B5').days).toBe(96);
  expect(of('B5', 'B5').gflops.toFixed(1)).toBe('20.5');
});

test('B5+B5+B5 trains 144 TPUv3 days and takes 30.8 GFLOPs, less than B7 (Table 5.2)', () => {
  expect(of('B5', 'B5', 'B5').days).toBe(144);
  expect(of('B5', 'B5', 'B5').gflops.toFixed(1)).toBe('30.8');
  expect(of('B5', 'B5', 'B5').days).toBeLessThan(of('B7').days);
});

test('refuses members with other costs, and no members', () => {
  expect(() => sumCosts([{ ms: 1 }, { ms: 1, dollars: 1 }])).toThrow(expect.objectContaining({ code: 'BAD_COST' }));
  expect(() => sumCosts([])).toThrow(expect.objectContaining({ code: 'BAD_COST' }));
});
