import { createRandom, mean } from '@archipelago/numerics';
import { bestSoFar, randomSearch, runTrials, type Objective, type Searcher } from '@archipelago/trials';
import { describeSearcherContract } from '@archipelago/trials/testing';
import { lastValueFrom } from 'rxjs';
import { describe, expect, it } from 'vitest';
import { categorical, integer, logUniform, uniform } from '../parameters/parameter';
import { parameterSpace } from '../parameters/parameter-space';
import { tpeSearcher, type TpeOptions, type TpeState } from './tpe-searcher';

const space = parameterSpace({
  x: uniform(-1, 1),
  rate: logUniform(1e-4, 1),
  layers: integer(1, 20),
  op: categorical(['conv', 'pool', 'skip']),
});
type Candidate = ReturnType<typeof space.decode>;

/** Best, 0, at x = 0.3, a rate of 0.01, seven layers and a pool. */
const loss = ({ x, rate, layers, op }: Candidate) => ({
  loss: (x - 0.3) ** 2 + (Math.log10(rate) + 2) ** 2 / 4 + ((layers - 7) / 10) ** 2 + (op === 'pool' ? 0 : 0.5),
});
const minimize: Objective = { metric: 'loss', direction: 'minimize' };
const tpe = (options: Partial<TpeOptions> = {}) => tpeSearcher(space, { objective: minimize, ...options });

describeSearcherContract('tpeSearcher at once', () => tpe({ startup: 0 }), {
  contains: space.contains,
  evaluate: loss,
});
describeSearcherContract('tpeSearcher with Optuna’s good set', () => tpe({ startup: 5, goodSet: 'optuna' }), {
  contains: space.contains,
  evaluate: loss,
});

/** The mean over seeds of the best value that 100 trials find. */
async function bestOf<S>(searcher: Searcher<Candidate, S>, objective: Objective, sign: number): Promise<number> {
  const bests = [];
  for (const seed of ['a', 'b', 'c', 'd', 'e']) {
    const run = runTrials(searcher, (candidate: Candidate) => ({ loss: sign * loss(candidate).loss }), {
      budget: { trials: 100 },
      objective,
      random: createRandom(seed),
    });
    bests.push((await lastValueFrom(run.pipe(bestSoFar(objective)))).metrics.loss);
  }
  return sign * mean(bests);
}

/** The state after some candidates with a metric each. */
function stateOf(searcher: Searcher<Candidate, TpeState>, losses: ReadonlyMap<Candidate, number>): TpeState {
  let state = searcher.init();
  for (const [candidate, value] of losses) {
    state = searcher.observe(state, {
      trial: 0,
      candidate,
      outcome: { status: 'completed', metrics: { loss: value } },
    });
  }
  return state;
}

const context = { pending: [] as Candidate[], signal: new AbortController().signal };

describe('tpeSearcher', () => {
  it('finds less than half the loss that random search does, in 100 trials', async () => {
    const random = await bestOf(randomSearch(space), minimize, 1);
    expect(await bestOf(tpe(), minimize, 1)).toBeLessThan(random / 2);
    const maximize: Objective = { metric: 'loss', direction: 'maximize' };
    expect(await bestOf(tpe({ objective: maximize }), maximize, -1)).toBeLessThan(random / 2);
  });

  it('suggests near the good and far from the others, variable by variable', () => {
    const searcher = tpe({ startup: 0 });
    const random = createRandom(3);
    const op = ['conv', 'pool'] as const;
    const losses = new Map(
      Array.from({ length: 60 }, (_, i) => [
        { x: i % 2 === 0 ? -0.5 : 0.5, rate: 0.1, layers: 1 + (i % 20), op: op[i % 2] },
        i % 2,
      ]),
    );
    const state = stateOf(searcher, losses);
    const suggested = Array.from({ length: 20 }, (_, i) =>
      searcher.suggest(state, { ...context, count: 1, random: random.split(i) }),
    ).flat() as Candidate[];
    expect(mean(suggested.map(({ x }) => x))).toBeLessThan(-0.3);
    expect(suggested.map((candidate) => candidate.op)).not.toContain('pool');
  });

  it('samples the space until there are `startup` trials, those pending among them', () => {
    const sampled: number[] = [];
    const counting = {
      ...space,
      sample: (random: Parameters<typeof space.sample>[0]) => (sampled.push(1), space.sample(random)),
    };
    const searcher = tpeSearcher(counting, { objective: minimize, startup: 5 });
    const random = createRandom(1);
    const one = space.sample(random);
    const state = stateOf(searcher, new Map([[one, 1]]));
    void searcher.suggest(state, { ...context, pending: [one, one], count: 4, random });
    expect(sampled).toHaveLength(2);
  });

  it('the candidates of a batch differ', () => {
    const coin = parameterSpace({ side: categorical(['a', 'b', 'c', 'd']) });
    const searcher = tpeSearcher(coin, { objective: minimize, startup: 0 });
    const state = searcher.observe(searcher.init(), {
      trial: 0,
      candidate: { side: 'a' },
      outcome: { status: 'completed', metrics: { loss: 1 } },
    });
    const batch = searcher.suggest(state, {
      count: 4,
      pending: [],
      random: createRandom(2),
      signal: context.signal,
    }) as readonly { readonly side: string }[];
    expect(new Set(batch.map(({ side }) => side)).size).toBeGreaterThan(1);
  });

  it('leaves out failed trials and pruned ones without the metric; other pruned ones count', () => {
    const searcher = tpe();
    const candidate = space.sample(createRandom(1));
    const after = (outcome: Parameters<typeof searcher.observe>[1]['outcome']) =>
      searcher.observe(searcher.init(), { trial: 0, candidate, outcome }).trials;
    expect(after({ status: 'failed', error: { code: 'THREW', message: 'no' } })).toEqual([]);
    expect(after({ status: 'pruned', metrics: {} })).toEqual([]);
    expect(after({ status: 'pruned', metrics: { loss: 2 } })).toEqual([{ values: space.encode(candidate), value: 2 }]);
  });

  it.each([{ startup: -1 }, { startup: 0.5 }, { candidates: 0 }, { priorWeight: 0 }, { priorWeight: Infinity }])(
    'refuses %j with BAD_OPTION',
    (options) => {
      expect(() => tpe(options)).toThrow(expect.objectContaining({ code: 'BAD_OPTION' }));
    },
  );
});
