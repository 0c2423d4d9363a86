import { step } from '@tensorflow/tfjs-core';
import { elementWise } from '../execution/element-wise';

export const stepKernel = elementWise((x) => step(x));
