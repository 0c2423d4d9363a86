import { createRandom } from '@archipelago/numerics';
import { describe, expect, it } from 'vitest';
import { removalNetwork } from '../searchers/reinforce-removal';
import { shrinkageNetwork } from '../searchers/reinforce-shrinkage';
import { initialPolicy, policyParameters } from './policy-network';

const total = (network: typeof removalNetwork): number =>
  policyParameters(network).reduce((sum, { shape }) => sum + shape.reduce((product, axis) => product * axis, 1), 0);

describe('policyParameters', () => {
  it("N2N's removal policy has 31,082 parameters", () => {
    expect(total(removalNetwork)).toBe(31_082);
  });

  it("N2N's shrinkage policy has 12,221 parameters", () => {
    // Two cells, 4 · 30 · (5 + 30 + 2) and 4 · 30 · (30 + 30 + 2), and a linear layer 30 · 11 + 11.
    expect(total(shrinkageNetwork)).toBe(4440 + 7440 + 341);
  });
});

describe('initialPolicy', () => {
  const weights = initialPolicy(removalNetwork, createRandom(1));

  it('is uniform between the bounds', () => {
    const recurrent = weights.subarray(0, 31_082 - 122);
    expect(Math.max(...recurrent.map(Math.abs))).toBeLessThanOrEqual(Math.fround(1 / Math.sqrt(30)));
    const variance = recurrent.reduce((sum, w) => sum + w * w, 0) / recurrent.length;
    // (2 bound)² / 12
    expect(variance).toBeCloseTo(4 / 30 / 12, 3);
    expect(Math.max(...weights.subarray(-122).map(Math.abs))).toBeLessThanOrEqual(Math.fround(1 / Math.sqrt(60)));
  });

  it('is the same for the same random', () => {
    expect(initialPolicy(removalNetwork, createRandom(1))).toEqual(weights);
    expect(initialPolicy(removalNetwork, createRandom(2))).not.toEqual(weights);
  });
});
