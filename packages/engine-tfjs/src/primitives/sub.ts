import { sub } from '@tensorflow/tfjs-core';
import { elementWise } from '../execution/element-wise';

export const subKernel = elementWise((a, b) => sub(a, b));
