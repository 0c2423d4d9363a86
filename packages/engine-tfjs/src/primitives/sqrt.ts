import { sqrt } from '@tensorflow/tfjs-core';
import { elementWise } from '../execution/element-wise';

export const sqrtKernel = elementWise((x) => sqrt(x));
