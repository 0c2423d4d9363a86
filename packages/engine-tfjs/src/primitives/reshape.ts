import { reshape } from '@tensorflow/tfjs-core';
import { plain, type Kernel } from '../execution/kernel';

export const reshapeKernel: Kernel = ({ inputs: [x], shapes: [shape] }) => [plain(reshape(x.plain, [...shape]))];
