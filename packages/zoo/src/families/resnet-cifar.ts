import type { Graph, GraphBuilder, Value } from '@archipelago/graph-ir';
import { cao2019learnable, he2016deep } from '../citations';
import { zooEntry, type ZooEntry } from '../entry';
import { fixedFamily, type Family } from '../family';
import { printed } from '../figure';
import { network, type NetworkOptions } from '../network';
import { checkRepeats } from '../repeats';

export interface ResnetCifarOptions extends NetworkOptions {
  /** Basic blocks of each stage; a stage halves the sides and doubles the channels of the one before. */
  readonly blocks: readonly number[];
  /** Channels of the stem and of the first stage. @defaultValue 64 */
  readonly width?: number;
}

/**
 * ResNet of basic blocks in its form for small images (He et al. 2016; thesis 2.4.1): a 3×3 stem without a pool, a 1×1
 * convolution on the shortcuts of stride 2, an average pool over all that is left, one linear layer.
 */
export function resnetCifar({ blocks, width = 64, ...options }: ResnetCifarOptions): Graph {
  blocks.forEach((count, stage) => checkRepeats(count, { what: `blocks of stage ${stage + 1}` }));
  return network({ ...options, axes: 2 }, (g, image) => {
    let x = g.relu(g.batchNorm(g.conv(image, { outChannels: width, kernel: 3, padding: 1, bias: false })));
    blocks.forEach((count, stage) => {
      for (let block = 0; block < count; block++) {
        const stride = stage > 0 && block === 0 ? 2 : 1;
        const scope = g.scope(`stage${stage + 1}`).scope(`block${block + 1}`);
        x = basicBlock(scope, x, { outChannels: width * 2 ** stage, stride });
      }
    });
    const pooled = g.avgPool(x, { kernel: x.shape.slice(1) });
    return g.linear(g.flatten(pooled), { outFeatures: options.classes, name: 'classifier' });
  });
}

function basicBlock(
  g: GraphBuilder,
  x: Value,
  { outChannels, stride }: { readonly outChannels: number; readonly stride: number },
): Value {
  const conv = { outChannels, kernel: 3, padding: 1, bias: false };
  let y = g.relu(g.batchNorm(g.conv(x, { ...conv, stride })));
  y = g.batchNorm(g.conv(y, conv));
  const shortcut =
    stride === 1 ? x : g.batchNorm(g.conv(x, { outChannels, kernel: 1, stride, bias: false, name: 'shortcut' }));
  return g.relu(g.add([y, shortcut]));
}

/** The blocks of each depth, and the parameters in Tables 2.2 and 2.1. */
const DEPTHS = {
  18: { blocks: [2, 2, 2, 2], cifar10: '11.17M', cifar100: '11.22M' },
  34: { blocks: [3, 4, 6, 3], cifar10: '21.28M', cifar100: '21.33M' },
} as const;

function entryOf(depth: keyof typeof DEPTHS): ZooEntry {
  const { blocks, cifar10, cifar100 } = DEPTHS[depth];
  return zooEntry({
    name: `resnet${depth}-cifar`,
    title: `ResNet-${depth} for CIFAR`,
    citations: [he2016deep, cao2019learnable],
    input: [3, 32, 32],
    classes: 10,
    published: [
      printed(cifar10, { quantity: 'parameters', source: 'thesis, Table 2.2' }),
      printed(cifar100, { quantity: 'parameters', source: 'thesis, Table 2.1', classes: 100 }),
    ],
    make: (task) => resnetCifar({ ...task, blocks }),
  });
}

export const resnetCifarFamily: Family = fixedFamily(
  { title: 'ResNet for CIFAR, of basic blocks', grammar: 'resnet18-cifar, resnet34-cifar' },
  { 'resnet18-cifar': () => entryOf(18), 'resnet34-cifar': () => entryOf(34) },
);
