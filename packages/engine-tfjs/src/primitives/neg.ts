import { neg } from '@tensorflow/tfjs-core';
import { elementWise } from '../execution/element-wise';

export const negKernel = elementWise((x) => neg(x));
