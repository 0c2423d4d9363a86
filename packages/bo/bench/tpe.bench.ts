import { createRandom, median } from '@archipelago/numerics';
import type { BenchRow } from '../../../tools/config/bench';
import { categorical, integer, parameterSpace, tpeSearcher, uniform, type Parameter } from '../src/index';
import { numpySuggestions } from './tpe-peer';

const TRIALS = 1000;
const PARAMETERS = 20;
const RUNS = 21;

/**
 * Milliseconds a parameter of one suggestion after 1,000 trials. The peer is the same algorithm in NumPy, on the same
 * trials; medians are compared.
 */
export default function bench(): Promise<BenchRow[]> {
  return Promise.resolve([
    compare('uniform', uniform(0, 1)),
    compare('integer to 64', integer(1, 64)),
    compare('integer to 2,048', integer(1, 2048)),
    compare('categorical', categorical(['a', 'b'])),
  ]);
}

function compare(name: string, parameter: Parameter<number> | Parameter<string>): BenchRow {
  const space = parameterSpace(Object.fromEntries(Array.from({ length: PARAMETERS }, (_, i) => [`p${i}`, parameter])));
  const searcher = tpeSearcher(space, { objective: { metric: 'loss', direction: 'minimize' } });
  const random = createRandom(1);
  const trials = Array.from({ length: TRIALS }, () => ({
    values: space.encode(space.sample(random)),
    value: random.uniform(),
  }));
  const signal = new AbortController().signal;
  const own: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    const begin = performance.now();
    void searcher.suggest({ trials }, { count: 1, pending: [], random: random.split(run), signal });
    own.push((performance.now() - begin) / PARAMETERS);
  }
  const peer = numpySuggestions({
    dimensions: space.dimensions,
    points: trials.map(({ values }) => values),
    losses: trials.map(({ value }) => value),
    runs: RUNS,
  });
  const ours = median(own);
  const theirs = peer && median(peer) / PARAMETERS;
  return {
    name: `TPE, ${name}, ${TRIALS} trials`,
    ours,
    peer: theirs,
    unit: 'ms a parameter',
    ratio: theirs && theirs / ours,
  };
}
