import { tanh } from '@tensorflow/tfjs-core';
import { elementWise } from '../execution/element-wise';

export const tanhKernel = elementWise((x) => tanh(x));
