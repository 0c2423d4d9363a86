import { maximum } from '@tensorflow/tfjs-core';
import { elementWise } from '../execution/element-wise';

export const maximumKernel = elementWise((a, b) => maximum(a, b));
