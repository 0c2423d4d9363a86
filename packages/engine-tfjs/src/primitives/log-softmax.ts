import { exp, log, sub, sum } from '@tensorflow/tfjs-core';
import { alongAxis } from '../execution/along-axis';

export const logSoftmaxKernel = alongAxis((shifted, axis) => sub(shifted, log(sum(exp(shifted), axis, true))));
