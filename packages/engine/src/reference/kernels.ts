import { batchNormKernels } from './batch-norm';
import { convolutionKernels } from './convolution';
import { elementWiseKernels } from './element-wise';
import type { Kernels } from './kernel';
import { layoutKernels } from './layout';
import { lstmKernel } from './lstm';
import { matmulKernel } from './matmul';
import { poolingKernels } from './pooling';
import { reductionKernels } from './reductions';
import { rowKernels } from './rows';
import { softmaxKernels } from './softmax';

/** The kernel of every primitive, by name. */
export const referenceKernels: Kernels = {
  ...elementWiseKernels,
  ...reductionKernels,
  ...layoutKernels,
  ...rowKernels,
  lstm: lstmKernel,
  matmul: matmulKernel,
  ...convolutionKernels,
  ...poolingKernels,
  ...batchNormKernels,
  ...softmaxKernels,
};
