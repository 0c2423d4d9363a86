import type { GraphBuilder, Value } from '@archipelago/graph-ir';

export interface AuxiliaryOptions {
  readonly classes: number;
  readonly stem: 'cifar' | 'imagenet';
}

/**
 * The second classifier, on the output of the cell at two thirds of the depth: average pool of 5 with stride 3 (CIFAR) or
 * 2 (ImageNet), 1×1 convolution to 128, 2×2 convolution to 768, linear. For ImageNet the second convolution has no norm.
 */
export function auxiliaryHead(g: GraphBuilder, x: Value, { classes, stem }: AuxiliaryOptions): Value {
  const pooled = g.avgPool(g.relu(x), { kernel: 5, stride: stem === 'cifar' ? 3 : 2 });
  const narrow = g.relu(g.batchNorm(g.conv(pooled, { outChannels: 128, kernel: 1, bias: false })));
  const wide = g.conv(narrow, { outChannels: 768, kernel: 2, bias: false });
  const active = g.relu(stem === 'cifar' ? g.batchNorm(wide) : wide);
  return g.linear(g.flatten(active), { outFeatures: classes, name: 'classifier' });
}
