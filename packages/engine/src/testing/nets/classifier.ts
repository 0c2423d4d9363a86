import { add } from '../../primitives/add';
import { batchNorm } from '../../primitives/batch-norm';
import { conv } from '../../primitives/conv';
import { logSoftmax } from '../../primitives/log-softmax';
import { matmul } from '../../primitives/matmul';
import { maxPool } from '../../primitives/max-pool';
import { mean } from '../../primitives/mean';
import { mul } from '../../primitives/mul';
import { neg } from '../../primitives/neg';
import { oneHot } from '../../primitives/one-hot';
import { relu } from '../../primitives/relu';
import { relu6 } from '../../primitives/relu6';
import { sum } from '../../primitives/sum';
import type { Net } from './net';

/** Convolution, pooling and a depthwise residual block with batch normalisation; cross-entropy on labels. */
export const classifier: Net = {
  name: 'convolutional classifier',
  data: {
    images: { dtype: 'float32', shape: [-1, 2, 8, 8] },
    labels: { dtype: 'int32', shape: [-1], classes: 3 },
  },
  weights: {
    stem: [4, 2, 3, 3],
    stemScale: [4],
    stemShift: [4],
    depthwise: [4, 1, 3, 3],
    depthwiseScale: [4],
    depthwiseShift: [4],
    reduce: [5, 4, 3, 3],
    linear: [5, 3],
    bias: [3],
  },
  loss({ images, labels }, w) {
    const same = { padding: [1, 1, 1, 1] };
    const [stem] = batchNorm(conv(images, w.stem, same), w.stemScale, w.stemShift);
    const [pooled] = maxPool(relu(stem), { kernel: [3, 3], stride: [2, 2], ...same });
    const depthwise = conv(pooled, w.depthwise, { ...same, groups: 4 });
    const [branch] = batchNorm(depthwise, w.depthwiseScale, w.depthwiseShift);
    const block = relu6(add(pooled, branch));
    const features = mean(relu(conv(block, w.reduce, { ...same, stride: [2, 2] })), [2, 3]);
    const logits = add(matmul(features, w.linear), w.bias);
    return neg(mean(sum(mul(oneHot(labels, { depth: 3 }), logSoftmax(logits, 1)), [1]), [0]));
  },
};
