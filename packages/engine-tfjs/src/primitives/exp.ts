import { exp } from '@tensorflow/tfjs-core';
import { elementWise } from '../execution/element-wise';

export const expKernel = elementWise((x) => exp(x));
