import { reshape, scatterND } from '@tensorflow/tfjs-core';
import { plain, type Kernel } from '../execution/kernel';

/** `scatterND` adds the rows of equal indices; `unsortedSegmentSum` is missing on wasm. */
export const scatterAddKernel: Kernel = ({ inputs: [updates, indices], shapes: [shape] }) => {
  const places = reshape(indices.plain, [indices.shape[0], 1]);
  return [plain(scatterND(places, updates.plain, [...shape]))];
};
