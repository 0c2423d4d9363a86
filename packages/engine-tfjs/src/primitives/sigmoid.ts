import { sigmoid } from '@tensorflow/tfjs-core';
import { elementWise } from '../execution/element-wise';

export const sigmoidKernel = elementWise((x) => sigmoid(x));
