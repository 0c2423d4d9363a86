import { mul } from '@tensorflow/tfjs-core';
import { elementWise } from '../execution/element-wise';

export const mulKernel = elementWise((a, b) => mul(a, b));
