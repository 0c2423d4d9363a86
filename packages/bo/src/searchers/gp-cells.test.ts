import { cellDag, cellKernel, weisfeilerLehman } from '@archipelago/gp-kernels';
import { nasBench201Space, type Cell } from '@archipelago/graph-ir';
import { randomSearch, runTrials, type Searcher } from '@archipelago/trials';
import { createRandom } from '@archipelago/numerics';
import { describeSearcherContract } from '@archipelago/trials/testing';
import { lastValueFrom, toArray } from 'rxjs';
import { describe, expect, it } from 'vitest';
import { localSearchMaximizer } from '../maximizers/local-search-maximizer';
import { randomMaximizer } from '../maximizers/random-maximizer';
import { constrainedSpace } from '../spaces/constrained-space';
import { gpSearcher } from './gp-searcher';

const cells = nasBench201Space();
const convolutions = ({ ops }: Cell): number => ops.filter((op) => op === 'nor_conv_3x3').length;
const space = constrainedSpace<Cell>(cells, (cell) => convolutions(cell) <= 3);
const objective = { metric: 'y', direction: 'maximize' } as const;
/** Best is a cell with three convolutions, skips elsewhere. */
const evaluate = (cell: Cell) => ({
  y: convolutions(cell) + cell.ops.reduce((sum, op, place) => sum + (op === 'skip_connect' ? 0.1 * place : 0), 0),
});

const kernels = {
  cellKernel: cellKernel(cells.topology),
  // No free hyper-parameter.
  weisfeilerLehman: weisfeilerLehman({
    dag: (cell: Cell) => cellDag(cell, { topology: cells.topology, without: ['none'], identities: ['skip_connect'] }),
  }),
};

describe.each(Object.entries(kernels))('gpSearcher with %s in a constrained space of cells', (name, kernel) => {
  const make = () =>
    gpSearcher<Cell>(space, { kernel, objective, initial: 8, maximizer: randomMaximizer({ samples: 200 }) });

  describeSearcherContract(name, make, { contains: space.contains, evaluate });

  it('finds better cells than random search in 30 trials for at least 4 of 5 seeds', async () => {
    let wins = 0;
    for (let seed = 0; seed < 5; seed++) {
      const best = async (searcher: Searcher<Cell>) => {
        const options = { budget: { trials: 30 }, objective, random: createRandom(seed) };
        const events = await lastValueFrom(runTrials(searcher, evaluate, options).pipe(toArray()));
        return Math.max(...events.map((event) => (event.type === 'trial-completed' ? event.metrics.y : 0)));
      };
      wins += Number((await best(make() as Searcher<Cell>)) > (await best(randomSearch(space) as Searcher<Cell>)));
    }
    expect(wins).toBeGreaterThanOrEqual(4);
  });
});

it('gpSearcher climbs over neighbors within the constraint', async () => {
  const searcher = gpSearcher<Cell>(space, {
    kernel: kernels.cellKernel,
    objective,
    maximizer: localSearchMaximizer({ samples: 20 }),
    initial: 1,
  });
  const random = createRandom(1);
  const signal = new AbortController().signal;
  const state = Array.from({ length: 8 }, () => space.sample(random)).reduce(
    (s, candidate, trial) =>
      searcher.observe(s, { trial, candidate, outcome: { status: 'completed', metrics: evaluate(candidate) } }),
    searcher.init(),
  );
  const batch = await searcher.suggest(state, { count: 4, pending: [], random, signal });
  expect(batch.filter(space.contains)).toHaveLength(4);
});
