import { div } from '@tensorflow/tfjs-core';
import { elementWise } from '../execution/element-wise';

export const divKernel = elementWise((a, b) => div(a, b));
