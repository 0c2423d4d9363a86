import type { BenchRow } from '../../../tools/config/bench';
import { readNpy, readNpz, writeNpy, writeNpz } from '../src/index';

const ELEMENTS = 1_000_000;
const REPEATS = 9;

/** Megabytes a second of array files; the peer reads or writes element by element through a DataView. */
export default async function bench(): Promise<BenchRow[]> {
  const data = Float32Array.from({ length: ELEMENTS }, (_, i) => i % 1000);
  const array = { shape: [ELEMENTS], data };
  const npy = writeNpy(array);
  const npz = writeNpz({ weights: array });
  const reading = megabytesPerSecond(() => elementwiseRead(npy));
  const writing = megabytesPerSecond(() => elementwiseWrite(data));
  const rows: readonly (readonly [string, () => unknown, number])[] = [
    ['readNpy of float32 against a DataView', () => readNpy(npy), reading],
    ['writeNpy of float32 against a DataView', () => writeNpy(array), writing],
    ['readNpz with checksums against a DataView without', () => readNpz(npz), reading],
    ['writeNpz with checksums against a DataView without', () => writeNpz({ weights: array }), writing],
  ];
  return rows.map(([name, run, peer]) => {
    const ours = megabytesPerSecond(run);
    return { name, ours, peer, unit: 'MB/s', ratio: ours / peer };
  });
}

function elementwiseRead(npy: Uint8Array): Float32Array {
  const start = npy.length - 4 * ELEMENTS;
  const view = new DataView(npy.buffer, npy.byteOffset + start);
  const data = new Float32Array(ELEMENTS);
  for (let i = 0; i < ELEMENTS; i++) data[i] = view.getFloat32(4 * i, true);
  return data;
}

function elementwiseWrite(data: Float32Array): Uint8Array {
  const bytes = new Uint8Array(64 + 4 * ELEMENTS);
  const view = new DataView(bytes.buffer, 64);
  for (let i = 0; i < ELEMENTS; i++) view.setFloat32(4 * i, data[i], true);
  return bytes;
}

function megabytesPerSecond(run: () => unknown): number {
  const times = Array.from({ length: REPEATS }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return (4 * ELEMENTS) / 1000 / times.sort((a, b) => a - b)[REPEATS >> 1];
}
