import { mean } from '@tensorflow/tfjs-core';
import { meanOver } from '../execution/mean-over';
import { reduction } from '../execution/reduction';

export const meanKernel = reduction((x, axes) => meanOver(x, axes) ?? mean(x, axes, true));
