import { relu6 } from '@tensorflow/tfjs-core';
import { elementWise } from '../execution/element-wise';

export const relu6Kernel = elementWise((x) => relu6(x));
