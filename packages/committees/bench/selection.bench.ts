import { median } from '@archipelago/numerics';
import type { BenchRow } from '../../../tools/config/bench';
import { createPool, selectCascade, tabulate } from '../src/index';
import { scorerThreads } from '../src/node/index';
import { logitFiles } from './logit-files';
import { numpySelection } from './numpy-peer';

const SHAPE = { samples: 25_000, classes: 1000, types: 8, copies: 4 };
const COST = 4.4;
const RUNS = 3;
/** Cascades that the slow peer scores; its time is scaled up to all. */
const SAMPLE = 24;

/**
 * Seconds of the search of thesis 5.5: the best of 4,672 cascades of 8 models of 4 copies each at the cost of the fifth, with
 * logits of 25,000 images and 1,000 classes, read from 3.2 GB of files. The peers are NumPy scripts that have the logits in
 * memory before the clock starts and try thresholds on a grid of steps of 0.05. `SMALL=1` takes 1,000 images.
 */
export default async function bench(): Promise<BenchRow[]> {
  const shape = process.env.SMALL ? { ...SHAPE, samples: 1000 } : SHAPE;
  const { folder, labels, members } = logitFiles(shape);
  const costs = Array.from({ length: shape.types }, (_, t) => members[t * shape.copies].costs.flops);
  const ours: number[] = [];
  const cached: number[] = [];
  let plain: number | null = null;
  for (let run = 0; run < RUNS; run++) {
    const begin = performance.now();
    const table = await tabulate(createPool({ members, labels }), { scorer: scorerThreads() });
    const tabulated = performance.now();
    const { cascade, searched, cascades } = selectCascade(table, { maxCost: COST, sizes: [2, 3, 4] });
    ours.push((performance.now() - begin) / 1000);
    const correct = Math.round(cascade.accuracy * shape.samples);
    const memory = (process.resourceUsage().maxRSS / 2 ** 20).toFixed(2);
    const seconds = ((tabulated - begin) / 1000).toFixed(1);
    console.info(
      `ours: ${correct} right at ${cascade.cost.toFixed(3)}, ${cascade.members.join('+')}; thresholds of ${searched} of ` +
        `${cascades} searched; the table took ${seconds} s; at most ${memory} GB`,
    );
    if (run === 0) {
      const before = performance.now();
      const all = selectCascade(table, { maxCost: COST, sizes: [2, 3, 4], exhaustive: true });
      const same = JSON.stringify(all.cascade) === JSON.stringify(cascade);
      const exhaustive = ((performance.now() - before) / 1000).toFixed(1);
      console.info(`all ${all.searched} searched: ${exhaustive} s, ${same ? 'the same' : 'ANOTHER'} cascade`);
    }
    const options = { ...shape, folder, costs, maxCost: COST, steps: 20, sample: SAMPLE };
    const peer = numpySelection({ ...options, mode: 'cached' });
    if (peer === null) continue;
    console.info(`NumPy: ${peer.correct} right at ${peer.cost.toFixed(3)}, ${peer.members.join('+')}`);
    cached.push(peer.seconds);
    if (run === 0) plain = numpySelection({ ...options, mode: 'plain' })?.seconds ?? null;
  }
  const own = median(ours);
  const row = (name: string, peer: number | null): BenchRow => {
    return { name, ours: own, peer, unit: 's', ratio: peer && peer / own };
  };
  return [
    row('best of 4,672 cascades; peer computes each set of models once', cached.length > 0 ? median(cached) : null),
    row(`best of 4,672 cascades; peer scores them one by one (from ${SAMPLE})`, plain),
  ];
}
