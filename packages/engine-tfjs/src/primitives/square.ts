import { square } from '@tensorflow/tfjs-core';
import { elementWise } from '../execution/element-wise';

export const squareKernel = elementWise((x) => square(x));
