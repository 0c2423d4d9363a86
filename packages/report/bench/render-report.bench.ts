import type { BenchRow } from '../../../tools/config/bench';
import { cells, chain } from '../src/fixtures/graphs';
import { eventsOf, mixedTrials } from '../src/fixtures/runs';
import { drawGraph, renderReport } from '../src/index';

const REPEATS = 5;

/** Milliseconds to render; there is no peer that renders the same. */
export default function bench(): Promise<BenchRow[]> {
  const thousand = eventsOf(mixedTrials(1000));
  const tenThousand = eventsOf(mixedTrials(10_000));
  return Promise.resolve([
    row('report of 1,000 trials', () => renderReport(thousand)),
    row('report of 10,000 trials', () => renderReport(tenThousand)),
    row('drawing of a chain of 20 convolutions', () => drawGraph(chain(20))),
    row('drawing of 20 cells', () => drawGraph(cells(20))),
  ]);
}

function row(name: string, render: () => string): BenchRow {
  render();
  const times = Array.from({ length: REPEATS }, () => {
    const start = performance.now();
    render();
    return performance.now() - start;
  });
  return { name, ours: times.sort((a, b) => a - b)[REPEATS >> 1], peer: null, unit: 'ms', ratio: null };
}
