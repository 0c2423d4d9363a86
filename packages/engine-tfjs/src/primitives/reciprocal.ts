import { reciprocal } from '@tensorflow/tfjs-core';
import { elementWise } from '../execution/element-wise';

export const reciprocalKernel = elementWise((x) => reciprocal(x));
