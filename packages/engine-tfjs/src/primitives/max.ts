import { max } from '@tensorflow/tfjs-core';
import { reduction } from '../execution/reduction';

export const maxKernel = reduction((x, axes) => max(x, axes, true));
