import { transpose } from '@tensorflow/tfjs-core';
import { kernel, plain } from '../execution/kernel';
import { physicalAxis } from '../execution/layout';

/** Takes the axes from where they are, so that a map is not first brought back to the order of the program. */
export const transposeKernel = kernel<{ readonly permutation: readonly number[] }>(
  ({ inputs: [x], attributes: { permutation } }) => {
    if (x.has('plain')) return [plain(transpose(x.plain, [...permutation]))];
    const axes = permutation.map((axis) => physicalAxis(axis, permutation.length));
    return [plain(transpose(x.channelsLast, axes))];
  },
);
