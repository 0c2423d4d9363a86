import { readNpz, writeNpz } from '@archipelago/datasets';
import type { Weights } from '@archipelago/engine';

/** Weights as the bytes of an npz archive, one array a parameter. */
export function writeWeights(weights: Weights): Uint8Array {
  return writeNpz(weights);
}

/** The weights that `writeWeights` wrote. */
export function readWeights(bytes: Uint8Array): Weights {
  const arrays = readNpz(bytes);
  return Object.fromEntries(
    Object.entries(arrays).map(([key, { shape, data }]) => [
      key,
      { shape, data: Float32Array.from(data as Float32Array) },
    ]),
  );
}
