import { relu } from '@tensorflow/tfjs-core';
import { elementWise } from '../execution/element-wise';

export const reluKernel = elementWise((x) => relu(x));
