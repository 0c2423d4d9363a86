import { abs } from '@tensorflow/tfjs-core';
import { elementWise } from '../execution/element-wise';

export const absKernel = elementWise((x) => abs(x));
