import {
  add,
  adam,
  concat,
  gradient,
  mul,
  neg,
  ProgramBuilder,
  reshape,
  slice,
  type Engine,
  type Program,
  type Tensor,
  type Tensors,
  type Value,
} from '@archipelago/engine';
import type { Random } from '@archipelago/numerics';
import { logLikelihood } from './policy-likelihood';
import { initialPolicy, logProbabilities, policyParameters, type PolicyNetwork } from './policy-network';

/** What a policy knows: its weights, and what its optimiser remembers. */
export type PolicyState = Tensors;

/** Some rollouts of a policy, all of one advantage. */
export interface PolicyUpdate {
  /** [steps, rollouts, inputs]: what the policy read. */
  readonly inputs: Float32Array;
  /** [steps, rollouts, choices]: 1 for the choices that lead to what was decided, all of them where nothing was. */
  readonly allowed: Float32Array;
  readonly advantage: number;
}

export interface PolicyTraining {
  readonly network: PolicyNetwork;
  readonly steps: number;
  readonly rollouts: number;
  readonly learningRate: number;
}

const optimizer = adam();

/** The state before the first update. */
export function initPolicy(network: PolicyNetwork, random: Random): PolicyState {
  const weights = initialPolicy(network, random);
  const tensors: Record<string, Tensor> = { weights: { shape: [weights.length], data: weights } };
  for (const { name, like, initial } of optimizer.slots) {
    const shape = like === 'scalar' ? [] : [weights.length];
    tensors[name] = { shape, data: new Float32Array(like === 'scalar' ? 1 : weights.length).fill(initial) };
  }
  return tensors;
}

/**
 * The states after each of `updates`: w ← Adam(w, ∇ advantage · log-likelihood), going up.
 *
 * The state leaves the engine after each update, so that what it is rounded to does not depend on how many are done in
 * one go.
 *
 * NOTE: N2N's code clears the gradient before each rollout, so that of five the last alone counts. Here all count, as
 * in the paper.
 */
export async function trainPolicy(
  engine: Engine,
  state: PolicyState,
  {
    updates,
    signal,
    ...training
  }: PolicyTraining & { readonly updates: readonly PolicyUpdate[]; readonly signal: AbortSignal },
): Promise<PolicyState> {
  const { network, steps, rollouts, learningRate } = training;
  const { program, carry } = updateProgram(training);
  using executable = await engine.compile(program, { carry });
  for (const { inputs, allowed, advantage } of updates) {
    signal.throwIfAborted();
    executable.write(state);
    await executable.run({
      inputs: { shape: [steps, rollouts, network.inputs], data: inputs },
      allowed: { shape: [steps, rollouts, network.choices], data: allowed },
      advantage: { shape: [], data: Float32Array.of(advantage) },
      learningRate: { shape: [], data: Float32Array.of(learningRate) },
    });
    state = await executable.read();
  }
  return state;
}

/** A policy that can be asked. A held resource. */
export interface PolicyReader extends Disposable {
  /** Probabilities [steps, choices] for inputs [steps, inputs]. */
  read(inputs: Float32Array): Promise<Float32Array>;
}

export async function policyReader(
  engine: Engine,
  { weights }: PolicyState,
  { network, steps }: Pick<PolicyTraining, 'network' | 'steps'>,
): Promise<PolicyReader> {
  const builder = new ProgramBuilder();
  const x = builder.input('inputs', { dtype: 'float32', shape: [steps, 1, network.inputs] });
  const { parameter } = parametersOf(builder, network);
  const executable = await engine.compile(builder.build({ choices: logProbabilities(x, network, parameter) }));
  return {
    async read(inputs) {
      const { choices } = await executable.run({
        weights,
        inputs: { shape: [steps, 1, network.inputs], data: inputs },
      });
      return (choices.data as Float32Array).map(Math.exp);
    },
    [Symbol.dispose]: () => executable.dispose(),
  };
}

function updateProgram({ network, steps, rollouts }: Omit<PolicyTraining, 'learningRate'>): {
  readonly program: Program;
  readonly carry: Readonly<Record<string, string>>;
} {
  const builder = new ProgramBuilder();
  const float = (name: string, shape: readonly number[]) => builder.input(name, { dtype: 'float32', shape });
  const { weights, parameter, parameters } = parametersOf(builder, network);
  const likelihood = logLikelihood(
    logProbabilities(float('inputs', [steps, rollouts, network.inputs]), network, parameter),
    float('allowed', [steps, rollouts, network.choices]),
  );
  const loss = neg(mul(float('advantage', []), likelihood));
  const flat = gradient(loss, parameters).map((value) =>
    reshape(value, [value.shape.reduce((product, axis) => product * axis, 1)]),
  );
  const slots = Object.fromEntries(
    optimizer.slots.map(({ name, like }) => [name, [float(name, like === 'scalar' ? [] : weights.shape)]]),
  );
  const result = optimizer.update([concat(flat, 0)], {
    parameters: [weights],
    decays: [false],
    slots,
    learningRate: float('learningRate', []),
  });
  const next: Record<string, Value> = { weights: add(weights, result.updates[0]) };
  for (const [name, [value]] of Object.entries(result.slots)) next[name] = value;
  const names = Object.keys(next);
  return {
    program: builder.build(Object.fromEntries(names.map((name) => [`next.${name}`, next[name]]))),
    carry: Object.fromEntries(names.map((name) => [`next.${name}`, name])),
  };
}

/** The weights as one program input, and each parameter as a part of it. */
function parametersOf(builder: ProgramBuilder, network: PolicyNetwork) {
  const specs = policyParameters(network);
  const sizes = specs.map(({ shape }) => shape.reduce((product, axis) => product * axis, 1));
  const weights = builder.input('weights', { dtype: 'float32', shape: [sizes.reduce((sum, size) => sum + size, 0)] });
  let from = 0;
  const parameters = specs.map(({ shape }, i) => reshape(slice(weights, [from], [(from += sizes[i])]), shape));
  const byName = new Map(specs.map(({ name }, i) => [name, parameters[i]]));
  return { weights, parameters, parameter: (name: string) => byName.get(name)! };
}
