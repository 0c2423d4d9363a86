import { mul, step, sub } from '@tensorflow/tfjs-core';
import { elementWise } from '../execution/element-wise';

export const relu6GradientKernel = elementWise((dy, y) => mul(dy, mul(step(y), step(sub(6, y)))));
