import { referenceEngine } from '@archipelago/engine/reference';
import { createRandom, mean } from '@archipelago/numerics';
import { completedTrials, runTrials, type Objective, type Outcome } from '@archipelago/trials';
import { describeSearcherContract } from '@archipelago/trials/testing';
import { lastValueFrom, toArray } from 'rxjs';
import { describe, expect, it } from 'vitest';
import type { CompressionAction } from '../compression/action';
import { tinyTeacher } from '../compression/fixtures';
import { compressionSpace } from '../compression/space';
import { reinforceSearcher, type ReinforceOptions, type ReinforceState } from './reinforce-searcher';

const engine = referenceEngine();
const space = compressionSpace(tinyTeacher());
const objective: Objective = { metric: 'f', direction: 'maximize' };
const reinforce = (options: Partial<ReinforceOptions> = {}, of = space) =>
  reinforceSearcher(engine, of, { objective, random: createRandom('weights'), ...options });

/** The share of the removable layers that go. */
const removedShare = ({ removed }: CompressionAction) => ({ f: removed.length / space.removable.length });

describeSearcherContract('reinforceSearcher', () => reinforce({ rollouts: 2, removalTrials: 5 }), {
  contains: space.contains,
  evaluate: removedShare,
});

const context = (seed: number, count = 5, pending: readonly CompressionAction[] = []) => ({
  count,
  pending,
  random: createRandom(seed),
  signal: new AbortController().signal,
});

const completed = (f: number): Outcome => ({ status: 'completed', metrics: { f } });

/** The share of the channels that go, the mean of all groups. */
const lostShare = ({ widths }: CompressionAction) => ({
  f: 1 - mean(space.groups.map(({ id, channels }) => widths[id] / channels)),
});

/** The rewards of a search, in the order of trials. */
async function rewardsOf(
  evaluator: typeof removedShare,
  { trials, seed, ...options }: { trials: number; seed: number } & Partial<ReinforceOptions>,
): Promise<readonly number[]> {
  const searcher = reinforce({ removalTrials: trials, random: createRandom(seed), ...options });
  const run = runTrials(searcher, evaluator, { budget: { trials }, objective, random: createRandom(seed) });
  return (await lastValueFrom(run.pipe(completedTrials(), toArray()))).map(({ metrics }) => metrics.f);
}

/** The state after removals of these layers, with these outcomes. */
function observed(outcomes: readonly (readonly [removed: readonly string[], outcome: Outcome])[]): ReinforceState {
  const searcher = reinforce();
  return outcomes.reduce<ReinforceState>(
    (state, [removed, outcome], trial) =>
      searcher.observe(state, { trial, candidate: { widths: {}, removed, skips: [] }, outcome }),
    searcher.init(),
  );
}

const fiveRemovals = observed(space.removable.slice(0, 5).map((id, i) => [[id], completed(i === 3 ? 0.9 : 0.1)]));

describe('reinforceSearcher', () => {
  it.each([1, 2, 3])('learns to remove layers where that is rewarded, seed %i', async (seed) => {
    const rewards = await rewardsOf(removedShare, { trials: 60, seed, removalRate: 0.012 });
    expect(mean(rewards.slice(-20))).toBeGreaterThan(mean(rewards.slice(0, 20)) + 0.15);
  });

  it('learns to shrink where that is rewarded, on average over five seeds', async () => {
    const gains: number[] = [];
    for (let seed = 1; seed <= 5; seed++) {
      const rewards = await rewardsOf(lostShare, { trials: 100, seed, removalTrials: 0 });
      gains.push(mean(rewards.slice(-20)) - mean(rewards.slice(0, 20)));
    }
    expect(mean(gains)).toBeGreaterThan(0.1);
  });

  it('shrinks what the best removal has left, by the ratios of N2N', async () => {
    const actions = await reinforce({ removalTrials: 5 }).suggest(fiveRemovals, context(1));
    expect(actions).toHaveLength(5);
    const ratios = [0.25, 0.5, 0.6, 0.7, 0.8, 0.9, 1];
    for (const { removed, widths, skips } of actions) {
      expect([removed, skips]).toEqual([[space.removable[3]], []]);
      for (const { id, channels } of space.groups) {
        expect(ratios.map((ratio) => Math.floor(ratio * channels))).toContain(widths[id]);
      }
    }
  });

  it('removes layers for the first 80 trials', async () => {
    const [action] = await reinforce().suggest(fiveRemovals, context(1));
    expect(action.widths).toEqual({});
  });

  it('goes over what has no removable layer, or no group', async () => {
    const shrinkage = compressionSpace(tinyTeacher(), { removal: false });
    const [shrunk] = await reinforce({}, shrinkage).suggest({ rollouts: [] }, context(1));
    expect([shrunk.removed, Object.keys(shrunk.widths)]).toEqual([[], space.groups.map(({ id }) => id)]);
    const removal = compressionSpace(tinyTeacher(), { shrinkage: false });
    const [thinned] = await reinforce({ removalTrials: 5 }, removal).suggest(fiveRemovals, context(1));
    expect(thinned.widths).toEqual({});
  });

  it('suggests the rest of an update, and of a stage, at most', async () => {
    const searcher = reinforce({ removalTrials: 8 });
    const state = { rollouts: fiveRemovals.rollouts.slice(0, 2) };
    expect(await searcher.suggest(state, context(1, 8))).toHaveLength(3);
    const pending = fiveRemovals.rollouts.slice(2).map(({ action }) => action);
    expect(await searcher.suggest(state, context(1, 8, pending))).toHaveLength(3);
    expect(await searcher.suggest(state, context(1, 1, pending))).toHaveLength(1);
  });

  it('uses a new policy after five rewards, and not before', async () => {
    const likely = async (state: ReinforceState) =>
      JSON.stringify(await reinforce({ removalRate: 5 }).suggest(state, context(3)));
    const four = { rollouts: fiveRemovals.rollouts.slice(0, 4) };
    const [first] = JSON.parse(await likely(four)) as CompressionAction[];
    const [fresh] = JSON.parse(await likely({ rollouts: [] })) as CompressionAction[];
    expect(first).toEqual(fresh);
    expect(await likely(fiveRemovals)).not.toBe(await likely({ rollouts: [] }));
  });

  it('suggests the same whatever it was asked before', async () => {
    const used = reinforce();
    const six = observed(
      [...fiveRemovals.rollouts, ...fiveRemovals.rollouts].map(({ action }, i) => [action.removed, completed(i / 10)]),
    );
    for (const state of [fiveRemovals, six, { rollouts: [] }, six]) {
      expect(await used.suggest(state, context(2))).toEqual(await reinforce().suggest(state, context(2)));
    }
  });

  it('rewards a failure with -1, and so a trial without the metric; a repeated action keeps its first reward', () => {
    const failed: Outcome = { status: 'failed', error: { code: 'THREW', message: 'no' } };
    const { rollouts } = observed([
      [['relu1'], completed(0.5)],
      [['relu2'], failed],
      [['relu3'], { status: 'pruned', metrics: {} }],
      [['relu1'], completed(0.7)],
      [['relu2'], completed(0.7)],
      [['relu1', 'relu2'], { status: 'pruned', metrics: { f: 0.2 } }],
    ]);
    expect(rollouts.map(({ reward }) => reward)).toEqual([0.5, -1, -1, 0.5, -1, 0.2]);
  });

  it.each([
    ['an objective to minimize', { objective: { metric: 'loss', direction: 'minimize' } }],
    ['no rollouts', { rollouts: 0 }],
    ['part of a trial', { removalTrials: 1.5 }],
    ['a learning rate of 0', { shrinkageRate: 0 }],
  ] as const)('refuses %s with BAD_OPTION', (_what, options) => {
    expect(() => reinforce(options)).toThrow(expect.objectContaining({ code: 'BAD_OPTION' }));
  });
});
