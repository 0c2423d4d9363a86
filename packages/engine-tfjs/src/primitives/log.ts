import { log } from '@tensorflow/tfjs-core';
import { elementWise } from '../execution/element-wise';

export const logKernel = elementWise((x) => log(x));
