import type { Graph } from '@archipelago/graph-ir';
import { cao2019learnable, simonyan2015very } from '../citations';
import { zooEntry } from '../entry';
import { fixedFamily, type Family } from '../family';
import { printed } from '../figure';
import { network, type NetworkOptions } from '../network';

export interface VggOptions extends NetworkOptions {
  /** The layers before the classifier: a 3×3 convolution of so many channels each, or a 2×2 max-pool. */
  readonly layers: readonly (number | 'pool')[];
}

/** Configuration E of the paper: sixteen convolutions, five pools. */
export const vgg19Layers: VggOptions['layers'] = [
  ...([64, 64, 'pool'] as const),
  ...([128, 128, 'pool'] as const),
  ...([256, 256, 256, 256, 'pool'] as const),
  ...([512, 512, 512, 512, 'pool'] as const),
  ...([512, 512, 512, 512, 'pool'] as const),
];

/**
 * VGG with batch norm in its form for small images (Simonyan and Zisserman 2015; thesis 2.4.1): convolutions with bias,
 * each followed by batch norm and ReLU, then one linear layer.
 */
export function vgg({ layers, ...options }: VggOptions): Graph {
  return network({ ...options, axes: 2 }, (g, image) => {
    let x = image;
    for (const layer of layers) {
      if (layer === 'pool') x = g.maxPool(x, { kernel: 2 });
      else x = g.relu(g.batchNorm(g.conv(x, { outChannels: layer, kernel: 3, padding: 1 })));
    }
    return g.linear(g.flatten(x), { outFeatures: options.classes, name: 'classifier' });
  });
}

export const vggFamily: Family = fixedFamily(
  { title: 'VGG for CIFAR, with batch norm', grammar: 'vgg19-cifar' },
  {
    'vgg19-cifar': () =>
      zooEntry({
        name: 'vgg19-cifar',
        title: 'VGG-19 with batch norm for CIFAR',
        citations: [simonyan2015very, cao2019learnable],
        input: [3, 32, 32],
        classes: 10,
        published: [
          printed('20.04M', { quantity: 'parameters', source: 'thesis, Table 2.2' }),
          printed('20.09M', { quantity: 'parameters', source: 'thesis, Table 2.1', classes: 100 }),
        ],
        make: (task) => vgg({ ...task, layers: vgg19Layers }),
      }),
  },
);
