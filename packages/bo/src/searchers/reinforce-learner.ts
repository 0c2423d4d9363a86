import type { Engine } from '@archipelago/engine';
import type { Random } from '@archipelago/numerics';
import type { CompressionAction } from '../compression/action';
import { advantages } from '../policies/advantages';
import { initPolicy, trainPolicy, type PolicyState, type PolicyUpdate } from '../policies/policy';
import type { ReinforceStage } from './reinforce-stage';

/** An action that was evaluated. */
export interface Rollout {
  readonly action: CompressionAction;
  readonly reward: number;
}

export interface ReinforceLearnerOptions {
  readonly stage: ReinforceStage;
  /** Rollouts an update. */
  readonly rollouts: number;
  /** Decides the weights before the first update. */
  readonly random: Random;
}

/** Learns the policy of one stage from its rollouts, and keeps the last one learned. */
export class ReinforceLearner {
  readonly #engine: Engine;
  readonly #options: ReinforceLearnerOptions;
  /**
   * The last policy learned, what it was learned from and how often it was updated. It saves time and changes nothing.
   */
  #known: { readonly policy: PolicyState; readonly learned: string; readonly updates: number };

  constructor(engine: Engine, options: ReinforceLearnerOptions) {
    const { stage, random } = options;
    this.#engine = engine;
    this.#options = options;
    this.#known = { policy: initPolicy(stage.network, random), learned: '[]', updates: 0 };
  }

  /** The policy after all whole updates that `list` holds: a function of them and of the first weights alone. */
  async policyAfter(list: readonly Rollout[], signal: AbortSignal): Promise<PolicyState> {
    const { stage, rollouts, random } = this.#options;
    const total = Math.floor(list.length / rollouts);
    const textOf = (updates: number): string => JSON.stringify(list.slice(0, updates * rollouts));
    const { learned, updates } = this.#known;
    const follows = updates <= total && textOf(updates) === learned;
    const [policy, done] = follows ? [this.#known.policy, updates] : [initPolicy(stage.network, random), 0];
    if (done === total) return policy;

    const gains = advantages(
      list.map(({ reward }) => reward),
      rollouts,
    );
    const trained = await trainPolicy(this.#engine, policy, {
      network: stage.network,
      steps: stage.steps,
      rollouts,
      learningRate: stage.learningRate,
      updates: gains
        .map((advantage, i) => updateOf(stage, list.slice(i * rollouts, (i + 1) * rollouts), advantage))
        .slice(done),
      signal,
    });
    this.#known = { policy: trained, learned: textOf(total), updates: total };
    return trained;
  }
}

/** Rollouts [rollouts, steps, …] put together as [steps, rollouts, …]. */
function updateOf(stage: ReinforceStage, group: readonly Rollout[], advantage: number): PolicyUpdate {
  const { steps, network } = stage;
  const traces = group.map(({ action }) => stage.retrace(action));
  const join = (width: number, of: (trace: (typeof traces)[number]) => readonly number[]): Float32Array =>
    Float32Array.from(
      Array.from({ length: steps }, (_, step) =>
        traces.flatMap((trace) => of(trace).slice(step * width, (step + 1) * width)),
      ).flat(),
    );
  return {
    inputs: join(network.inputs, ({ inputs }) => inputs),
    allowed: join(network.choices, ({ allowed }) => allowed),
    advantage,
  };
}
