import { mul, step } from '@tensorflow/tfjs-core';
import { elementWise } from '../execution/element-wise';

export const reluGradientKernel = elementWise((dy, y) => mul(dy, step(y)));
