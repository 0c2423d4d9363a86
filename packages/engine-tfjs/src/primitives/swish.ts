import { mul, sigmoid } from '@tensorflow/tfjs-core';
import { elementWise } from '../execution/element-wise';

export const swishKernel = elementWise((x) => mul(x, sigmoid(x)));
