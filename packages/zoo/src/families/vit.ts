import { selfAttention, type Graph, type GraphBuilder, type Value } from '@archipelago/graph-ir';
import { dosovitskiy2021image, wang2022wisdom } from '../citations';
import { zooEntry, type ZooEntry } from '../entry';
import { ZooError } from '../errors';
import type { Family } from '../family';
import { printed, type PublishedFigure } from '../figure';
import { network, type NetworkOptions } from '../network';
import { checkRepeats } from '../repeats';

export interface VitOptions extends NetworkOptions {
  /** Encoder blocks. */
  readonly layers: number;
  /** Features of a token. */
  readonly width: number;
  /** Features between the two layers of a block's perceptron. */
  readonly mlp: number;
  /** Attention heads; a divisor of `width`. */
  readonly heads: number;
  /** The side of a patch, in pixels. @defaultValue 16 */
  readonly patch?: number;
}

/**
 * The Vision Transformer (Dosovitskiy et al. 2021) with a class token, trained position embeddings and a linear head.
 *
 * Throws `BAD_INPUT` where the patches do not tile the image and `BAD_OPTION` for sizes that make no network.
 */
export function vit({ layers, width, mlp, heads, patch = 16, ...options }: VitOptions): Graph {
  checkRepeats(layers, { what: 'layers' });
  return network({ ...options, axes: 2 }, (g, image) => {
    const [, height, breadth] = image.shape;
    if (height % patch !== 0 || breadth % patch !== 0) {
      throw new ZooError(
        'BAD_INPUT',
        `${options.name ?? 'vit'}: patches of ${patch} do not tile ${height} × ${breadth}; give multiples of ${patch}`,
      );
    }
    const patches = g.conv(image, { outChannels: width, kernel: patch, stride: patch, name: 'patches' });
    const tokens = g.reshape(patches, { shape: [width, (height / patch) * (breadth / patch)] });
    let x = g.positionEmbedding(g.prependToken(tokens, { name: 'classToken' }), { name: 'positions' });
    for (let layer = 0; layer < layers; layer++) x = encoder(g.scope(`layer${layer + 1}`), x, { mlp, heads });
    const token = g.crop(g.layerNorm(x), { amount: [0, x.shape[1] - 1] });
    return g.linear(g.flatten(token), { outFeatures: options.classes, name: 'classifier' });
  });
}

function encoder(g: GraphBuilder, x: Value, { mlp, heads }: { readonly mlp: number; readonly heads: number }): Value {
  const y = g.add([x, selfAttention(g.scope('attention'), g.layerNorm(x), { heads })]);
  const hidden = g.gelu(g.linear(g.layerNorm(y), { outFeatures: mlp }));
  return g.add([y, g.linear(hidden, { outFeatures: y.shape[0] })]);
}

/** The sizes of the paper. */
const SIZES: Readonly<Record<string, { readonly title: string } & Omit<VitOptions, keyof NetworkOptions | 'patch'>>> = {
  b: { title: 'ViT-B/16', layers: 12, width: 768, mlp: 3072, heads: 12 },
  l: { title: 'ViT-L/16', layers: 24, width: 1024, mlp: 4096, heads: 16 },
};

/** What torchvision states with its weights; by size and the image's side. */
const TORCHVISION: Readonly<Record<string, readonly [parameters: string, multiplyAdds: string, side: number]>> = {
  'b-224': ['86,567,656', '17.564G', 224],
  'b-384': ['86,859,496', '55.484G', 384],
  'l-224': ['304,326,632', '61.555G', 224],
  // There are none of 384 pixels.
  'l-384': ['305,174,504', '362.0G', 512],
};

function publishedOf(size: string, side: number): readonly PublishedFigure[] {
  const key = `${size}-${side}`;
  if (!Object.hasOwn(TORCHVISION, key)) return [];
  const [parameters, multiplyAdds, pixels] = TORCHVISION[key];
  const facts = { source: `torchvision, weights of vit_${size}_16`, input: [3, pixels, pixels] };
  return [
    printed(parameters, { ...facts, quantity: 'parameters' }),
    printed(multiplyAdds, { ...facts, quantity: 'multiplyAdds' }),
  ];
}

function find(name: string): ZooEntry | undefined {
  const [, size = '', digits] = /^vit-([a-z])16-(\d{2,4})$/.exec(name) ?? [];
  const side = Number(digits);
  if (!Object.hasOwn(SIZES, size) || side === 0 || side % 16 !== 0) return undefined;
  const { title, ...sizes } = SIZES[size];
  return zooEntry({
    name,
    title: `${title} for images of ${side} pixels`,
    citations: [dosovitskiy2021image, wang2022wisdom],
    input: [3, side, side],
    classes: 1000,
    published: publishedOf(size, side),
    make: (task) => vit({ ...task, ...sizes }),
  });
}

export const vitFamily: Family = {
  title: 'Vision Transformers of patches of 16 pixels for ImageNet',
  grammar: 'vit-<b16|l16>-<side>',
  names: () => Object.keys(SIZES).flatMap((size) => [224, 384].map((side) => `vit-${size}16-${side}`)),
  find,
};
