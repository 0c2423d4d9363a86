import { referenceEngine } from '@archipelago/engine/reference';
import { createRandom } from '@archipelago/numerics';
import { describe, expect, it } from 'vitest';
import { initPolicy, policyReader, trainPolicy, type PolicyState, type PolicyUpdate } from './policy';
import type { PolicyNetwork } from './policy-network';

const engine = referenceEngine();
const network: PolicyNetwork = { inputs: 2, hidden: 4, layers: 1, bidirectional: false, choices: 2 };
const training = { network, steps: 3, rollouts: 1, learningRate: 0.05, signal: new AbortController().signal };
const inputs = Float32Array.of(1, 0, 0, 1, 1, 1);
const state = initPolicy(network, createRandom(1));

/** The second choice in the first two steps, nothing decided in the last. */
const update = (advantage: number): PolicyUpdate => ({ inputs, allowed: Float32Array.of(0, 1, 0, 1, 1, 1), advantage });

async function probabilities(policy: PolicyState, x = inputs): Promise<Float32Array> {
  using reader = await policyReader(engine, policy, training);
  return reader.read(x);
}

describe('trainPolicy', () => {
  it.each([
    [1, 'likelier'],
    [-1, 'less likely'],
  ])('with an advantage of %i makes what was decided %s', async (advantage) => {
    const before = await probabilities(state);
    const after = await probabilities(await trainPolicy(engine, state, { ...training, updates: [update(advantage)] }));
    for (const step of [0, 1]) expect(Math.sign(after[2 * step + 1] - before[2 * step + 1])).toBe(advantage);
    for (const step of [0, 1, 2]) expect(after[2 * step] + after[2 * step + 1]).toBeCloseTo(1, 6);
  });

  it('with an advantage of 0 changes no weights', async () => {
    const { weights } = await trainPolicy(engine, state, { ...training, updates: [update(0)] });
    expect(weights).toEqual(state.weights);
  });

  it('gives the same bits in one go and in two', async () => {
    const updates = [update(1), update(-0.5), update(0.25)];
    const once = await trainPolicy(engine, state, { ...training, updates });
    const half = await trainPolicy(engine, state, { ...training, updates: updates.slice(0, 2) });
    expect(await trainPolicy(engine, half, { ...training, updates: updates.slice(2) })).toEqual(once);
  });

  it('ends with the reason of the signal', async () => {
    const signal = AbortSignal.abort(new Error('enough'));
    await expect(trainPolicy(engine, state, { ...training, updates: [update(1)], signal })).rejects.toThrow('enough');
  });
});

describe('policyReader', () => {
  it('in one direction, knows nothing of later steps; in both it does', async () => {
    const other = Float32Array.of(1, 0, 0, 1, -5, 7);
    expect((await probabilities(state, other)).slice(0, 4)).toEqual((await probabilities(state)).slice(0, 4));
    const both = { ...network, bidirectional: true };
    using reader = await policyReader(engine, initPolicy(both, createRandom(1)), { ...training, network: both });
    expect((await reader.read(other))[0]).not.toBe((await reader.read(inputs))[0]);
  });
});
