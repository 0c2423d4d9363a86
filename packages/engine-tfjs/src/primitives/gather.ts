import { gather } from '@tensorflow/tfjs-core';
import { plain, type Kernel } from '../execution/kernel';

export const gatherKernel: Kernel = ({ inputs: [x, indices] }) => [plain(gather(x.plain, indices.plain, 0))];
