import { minimum } from '@tensorflow/tfjs-core';
import { elementWise } from '../execution/element-wise';

export const minimumKernel = elementWise((a, b) => minimum(a, b));
