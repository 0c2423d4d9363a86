import { erf } from '@tensorflow/tfjs-core';
import { elementWise } from '../execution/element-wise';

export const erfKernel = elementWise((x) => erf(x));
