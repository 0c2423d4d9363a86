import { adam, cosine, sgd, type Optimizer, type Schedule } from '@archipelago/engine';
import type { Graph } from '@archipelago/graph-ir';
import { vit } from '@archipelago/zoo';
import { scaledNetwork, sideOf } from './family';

/** A kind of network of the pool and how it is trained. */
export interface Architecture {
  /** The side of the images that it is trained on, pixels. */
  readonly side: number;
  /** The side that it is also tried at, pixels: about 1.3 times its own. Undefined where it takes no other. */
  readonly higherSide?: number;
  readonly epochs: number;
  readonly learningRate: Schedule;
  readonly optimizer: () => Optimizer;
  graph(side: number): Graph;
}

export const CLASSES = 10;

const EPOCHS = 12;

function scaled(phi: number): Architecture {
  const side = sideOf(phi);
  return {
    side,
    higherSide: 4 * Math.round((1.3 * side) / 4),
    epochs: EPOCHS,
    learningRate: cosine(0.1, { epochs: EPOCHS }),
    optimizer: () => sgd({ momentum: 0.9, weightDecay: 1e-4 }),
    graph: (side) => scaledNetwork({ phi, classes: CLASSES, side }),
  };
}

const VIT = { layers: 3, width: 64, mlp: 128, heads: 4, patch: 7 };

/** The architectures of the pool by name. */
export const architectures: Readonly<Record<string, Architecture>> = {
  'net-0': scaled(0),
  'net-1': scaled(1),
  'net-2': scaled(2),
  'net-3': scaled(3),
  'net-4': scaled(4),
  vit: {
    side: 28,
    epochs: EPOCHS,
    learningRate: cosine(0.001, { epochs: EPOCHS, warmup: 1 }),
    optimizer: () => adam(),
    graph: (side) => vit({ ...VIT, input: [1, side, side], classes: CLASSES, name: 'vit' }),
  },
};
