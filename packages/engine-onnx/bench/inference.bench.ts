import { initialize } from '@archipelago/engine';
import { createRandom } from '@archipelago/numerics';
import type { BenchRow } from '../../../tools/config/bench';
import { exportOnnx } from '../src/index';
import { loadRuntime } from '../src/runtime/load';
import { batch, images, sixConvolutions } from './networks';
import { median, torchMilliseconds } from './torch-peer';

const ROUNDS = 3;
const RUNS = 40;
const WARM_UP = 5;

/** Images a second of an exported network in ONNX Runtime; the peer is PyTorch in inference mode, channels last. */
export default async function bench(): Promise<BenchRow[]> {
  const graph = sixConvolutions();
  const model = exportOnnx(graph, initialize(graph, createRandom(1)));
  const { InferenceSession, Tensor } = await loadRuntime();
  const feeds = { image: new Tensor('float32', images(), [batch, 3, 32, 32]) };
  const rows: BenchRow[] = [];
  for (const threads of [1, 2]) {
    const session = await InferenceSession.create(model, { intraOpNumThreads: threads });
    const ours: number[] = [];
    let theirs: number[] | null = [];
    for (let round = 0; round < ROUNDS; round++) {
      for (let run = 0; run < WARM_UP + RUNS; run++) {
        const begin = performance.now();
        await session.run(feeds);
        if (run >= WARM_UP) ours.push(performance.now() - begin);
      }
      const more: number[] | null =
        theirs && torchMilliseconds('torch_inference', { threads, runs: RUNS, layout: 'channels_last' });
      theirs = more && [...theirs!, ...more];
    }
    await session.release();
    const rate = (milliseconds: readonly number[]): number => (1000 * batch) / median(milliseconds);
    const peer = theirs && rate(theirs);
    rows.push({
      name: `inference of an exported network, ${threads} ${threads === 1 ? 'thread' : 'threads'}`,
      ours: rate(ours),
      peer,
      unit: 'images/s',
      ratio: peer && rate(ours) / peer,
    });
  }
  return rows;
}
