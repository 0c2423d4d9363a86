import type { Engine } from '@archipelago/engine';
import type { Random } from '@archipelago/numerics';
import type { Objective, Searcher } from '@archipelago/trials';
import type { CompressionAction } from '../compression/action';
import type { CompressionSpace } from '../compression/space';
import { BoError } from '../errors';
import { policyReader } from '../policies/policy';
import { ReinforceLearner, type Rollout } from './reinforce-learner';
import { removalStage } from './reinforce-removal';
import { shrinkageStage } from './reinforce-shrinkage';
import type { ReinforceStage } from './reinforce-stage';

export interface ReinforceOptions {
  /** What rewards: a metric to maximise, greater than the −1 of a failure where all is well. */
  readonly objective: Objective;
  /** Decides the weights of the policies before the first update. */
  readonly random: Random;
  /**
   * Trials of stage 1, which removes layers; all later ones shrink what the best of them has left.
   * @defaultValue 80, half of the thesis's 160 evaluations
   */
  readonly removalTrials?: number;
  /**
   * Trials an update of a policy.
   * @defaultValue 5
   */
  readonly rollouts?: number;
  /**
   * Learning rate of Adam for the removal policy.
   * @defaultValue 0.003
   */
  readonly removalRate?: number;
  /**
   * Learning rate of Adam for the shrinkage policy.
   * @defaultValue 0.1
   */
  readonly shrinkageRate?: number;
}

/** What was evaluated, in the order observed. */
export interface ReinforceState {
  readonly rollouts: readonly Rollout[];
}

/** The reward of a trial that failed, or ended without the metric. */
const FAILURE = -1;

/** Rollouts that a constrained space may refuse in one request. */
const TRIES = 1000;

/**
 * N2N: two recurrent policies learn by REINFORCE which layers to remove and then how far to shrink what is left, from
 * the rewards of their samples. (A. Ashok, N. Rhinehart, F. Beainy, K. M. Kitani, "N2N Learning: Network to Network
 * Compression via Policy Gradient Reinforcement Learning", ICLR 2018; here on the operations of a compression space,
 * without skips.)
 *
 * A request is answered with the rest of an update's trials at most, so in the batch schedule all of an update come
 * from one policy. With pending trials (the async schedule) a policy is used on until enough of them have ended.
 *
 * The policies are functions of the observations, of `random` and of the engine: a resumed search learns them again.
 *
 * NOTE: where a policy repeats itself the trial is run again, since a searcher evaluates nothing, but its first reward
 * counts, as in N2N. Models that are not smaller than the teacher have the reward of the evaluator, not −1.
 *
 * A constrained space refuses rollouts, and others are drawn; `suggest` throws NOTHING_ALLOWED after 1,000 refused ones.
 *
 * @throws BoError BAD_OPTION
 */
export function reinforceSearcher(
  engine: Engine,
  space: CompressionSpace,
  options: ReinforceOptions,
): Searcher<CompressionAction, ReinforceState> {
  const { objective, rollouts = 5, removalTrials = 80, removalRate = 0.003, shrinkageRate = 0.1 } = options;
  checkOptions({ objective, rollouts, removalTrials, removalRate, shrinkageRate });
  const turns: Turn[] = [];
  const add = (stage: ReinforceStage, turn: Pick<Turn, 'owns' | 'trials'>): void => {
    const random = options.random.split('stage', turns.length);
    turns.push({ stage, learner: new ReinforceLearner(engine, { stage, rollouts, random }), ...turn });
  };
  const shrinks = space.groups.length > 0;
  if (space.removable.length > 0) {
    add(removalStage(space, removalRate), { owns: isRemoval, trials: shrinks ? removalTrials : Infinity });
  }
  if (shrinks) {
    add(shrinkageStage(space, shrinkageRate), { owns: (action) => !isRemoval(action), trials: Infinity });
  }

  return {
    name: 'reinforce',
    init: () => ({ rollouts: [] }),
    async suggest({ rollouts: known }, { count, pending, random, signal }) {
      const begun = [...known.map(({ action }) => action), ...pending];
      const begunBy = ({ owns }: Turn): number => begun.filter(owns).length;
      const turn = turns.find((each) => begunBy(each) < each.trials)!;
      const { stage, learner, owns, trials } = turn;
      const already = begunBy(turn);
      const wanted = Math.min(count, trials - already, rollouts - (already % rollouts));

      const own = known.filter(({ action }) => owns(action));
      const policy = await learner.policyAfter(own, signal);
      using reader = await policyReader(engine, policy, stage);
      const base = owns === isRemoval ? undefined : bestOf(known.filter(({ action }) => isRemoval(action)));
      const actions: CompressionAction[] = [];
      for (let refused = 0; actions.length < wanted;) {
        signal.throwIfAborted();
        const drawn = await stage.draw(reader, random);
        const action = base === undefined ? drawn : { ...drawn, removed: base.removed };
        if (space.contains(action)) actions.push(action);
        else if (++refused === TRIES) throw notAllowed(owns === isRemoval);
      }
      return actions;
    },
    observe({ rollouts: known }, { candidate: action, outcome }) {
      const text = JSON.stringify(action);
      const same = known.find((rollout) => JSON.stringify(rollout.action) === text);
      const metric = outcome.status === 'failed' ? undefined : outcome.metrics[objective.metric];
      return { rollouts: [...known, { action, reward: same?.reward ?? metric ?? FAILURE }] };
    },
  };
}

function notAllowed(removes: boolean): BoError {
  const remedy = removes ? 'loosen the constraint, or give removalTrials: 0' : 'loosen the constraint';
  return new BoError(
    'NOTHING_ALLOWED',
    `reinforceSearcher: the space refused ${TRIES} rollouts of a policy; ${remedy}`,
  );
}

/** A stage of the search. */
interface Turn {
  readonly stage: ReinforceStage;
  readonly learner: ReinforceLearner;
  /** Whether an action was suggested by this stage. */
  readonly owns: (action: CompressionAction) => boolean;
  /** How many it suggests before the next one is on. */
  readonly trials: number;
}

/** Whether an action is of stage 1, whose actions name no widths. */
function isRemoval({ widths }: CompressionAction): boolean {
  return Object.keys(widths).length === 0;
}

/** The first of the actions with the greatest reward. */
function bestOf(rollouts: readonly Rollout[]): CompressionAction | undefined {
  return rollouts.reduce<Rollout | undefined>(
    (best, rollout) => (best === undefined || rollout.reward > best.reward ? rollout : best),
    undefined,
  )?.action;
}

function checkOptions({
  objective: { metric, direction },
  rollouts,
  removalTrials,
  removalRate,
  shrinkageRate,
}: Required<Omit<ReinforceOptions, 'random'>>): void {
  const refuse = (reason: string): never => {
    throw new BoError('BAD_OPTION', `reinforceSearcher: ${reason}`);
  };
  if (direction !== 'maximize') refuse(`the reward ${metric} is to be minimized; give a metric to maximize`);
  if (!Number.isInteger(rollouts) || rollouts < 1) refuse(`rollouts is ${rollouts}; give an integer of at least 1`);
  if (!Number.isInteger(removalTrials) || removalTrials < 0) {
    refuse(`removalTrials is ${removalTrials}; give an integer of at least 0`);
  }
  if (!(removalRate > 0 && shrinkageRate > 0)) {
    refuse(`the learning rates are ${removalRate} and ${shrinkageRate}; give numbers above 0`);
  }
}
