import { ProgramBuilder, type Value } from '@archipelago/engine';
import { interpret } from '@archipelago/engine/reference';
import { checkGradients } from '@archipelago/engine/testing';
import { describe, expect, it } from 'vitest';
import { logLikelihood } from './policy-likelihood';
import { logProbabilities, policyParameters, type PolicyNetwork } from './policy-network';

const network: PolicyNetwork = { inputs: 2, hidden: 3, layers: 2, bidirectional: true, choices: 3 };

/** Two steps of two rollouts: one choice, no decision, two choices of one meaning, the last choice. */
const allowed = Float32Array.of(1, 0, 0, 1, 1, 1, 0, 1, 1, 0, 0, 1);

const likelihood = (x: Value, parameter: (name: string) => Value): Value =>
  logLikelihood(logProbabilities(x, network, parameter), x.builder.constant({ shape: [2, 2, 3], data: allowed }));

describe('logLikelihood', () => {
  it('has the gradient of finite differences, for every parameter of a policy', () => {
    const parameters = policyParameters(network);
    const errors = checkGradients(
      (x, ...values) => likelihood(x, (name) => values[parameters.findIndex((spec) => spec.name === name)]),
      [[2, 2, 2], ...parameters.map(({ shape }) => shape)],
    );
    expect(errors.first).toBeLessThan(1e-6);
  });

  it('sums the logarithms of what is allowed', () => {
    const builder = new ProgramBuilder();
    const p = [0.2, 0.3, 0.5];
    const row = builder.constant({ shape: [2, 2, 3], data: Float32Array.from([...p, ...p, ...p, ...p].map(Math.log)) });
    const value = logLikelihood(row, builder.constant({ shape: [2, 2, 3], data: allowed }));
    const { sum } = interpret(builder.build({ sum: value }), {});
    expect(sum.data[0]).toBeCloseTo(Math.log(0.2) + 0 + Math.log(0.8) + Math.log(0.5), 6);
  });
});
