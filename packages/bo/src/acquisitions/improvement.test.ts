import { describe, expect, it, test } from 'vitest';
import { improvementOver, logImprovement, logImprovementOver } from './improvement';

test.each([
  [0.9, 0.1, 0.8, 0.1083315471],
  [0.8, 0.1, 0.9, 0.0083315471],
  [0.8, 0.2, 0.8, 0.0797884561],
])('EI(%d, %d, %d) is %d', (mean, deviation, best, published) => {
  expect(Math.abs(improvementOver(mean, deviation, best) - published)).toBeLessThan(5e-11);
  expect(Math.abs(Math.exp(logImprovementOver(mean, deviation, best)) - published)).toBeLessThan(5e-11);
});

// mpmath 1.3, 60 digits and more.
test.each([
  [-0.5, -1.6205162643873199],
  [-1, -2.4851210257126413],
  [-2, -4.768783523917114],
  [-10, -55.55312203612235],
  [-24.9, -317.35848574266737],
  [-25.1, -322.374409872464],
  [-40, -808.29856835662],
  [-1000, -500014.73445209116],
  [-1e6, -500000000028.55],
])('log h(%d) is %d', (z, exact) => {
  expect(Math.abs(logImprovement(z) / exact - 1)).toBeLessThan(1e-13);
});

describe('improvement', () => {
  it('EI(0.1, 0.1, 2) is 4.46348577372246e-83: the tail loses no digits', () => {
    expect(improvementOver(0.1, 0.1, 2) / 4.46348577372246e-83 - 1).toBeCloseTo(0, 10);
  });

  it('grows with z across the seams of its forms', () => {
    for (const seam of [-1, -25]) {
      for (let step = -1e-9; step < 1e-9; step += 1e-10) {
        expect(logImprovement(seam + step + 1e-10)).toBeGreaterThan(logImprovement(seam + step));
      }
    }
  });

  it('ranks candidates of which EI is 0 in float64', () => {
    expect(improvementOver(0, 1, 60)).toBe(0);
    expect(improvementOver(0, 1, 50)).toBe(0);
    expect(logImprovementOver(0, 1, 50)).toBeGreaterThan(logImprovementOver(0, 1, 60));
  });

  it('without deviation is what the mean is above the best', () => {
    expect(improvementOver(3, 0, 1)).toBe(2);
    expect(improvementOver(1, 0, 3)).toBe(0);
    expect(logImprovementOver(3, 0, 1)).toBe(Math.log(2));
    expect(logImprovementOver(1, 0, 1)).toBe(-Infinity);
  });

  it('with a deviation that is next to nothing stays a number', () => {
    for (const mean of [-1, 0, 1]) {
      expect(improvementOver(mean, 1e-320, 0)).toBeCloseTo(Math.max(0, mean), 12);
      expect(logImprovementOver(mean, 1e-200, 0)).not.toBeNaN();
    }
  });
});
