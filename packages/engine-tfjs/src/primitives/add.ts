import { add } from '@tensorflow/tfjs-core';
import { elementWise } from '../execution/element-wise';

export const addKernel = elementWise((a, b) => add(a, b));
