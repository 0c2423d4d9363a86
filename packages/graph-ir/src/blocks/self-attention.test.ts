import { expect, it } from 'vitest';
import { graphBuilder } from '../builder';
import { cost } from '../cost';
import type { Graph } from '../graph';
import { codeOf } from '../testing/op-contract';
import { selfAttention } from './self-attention';

interface VitOptions {
  readonly layers: number;
  readonly width: number;
  readonly heads: number;
  readonly size: number;
}

/** ViT with patches of 16 for 1000 classes (Dosovitskiy et al. 2021). */
function vit({ layers, width, heads, size }: VitOptions): Graph {
  const g = graphBuilder({ image: [3, size, size] });
  const patches = g.conv(g.input, { outChannels: width, kernel: 16, stride: 16 });
  let x = g.prependToken(g.reshape(patches, { shape: [width, (size / 16) ** 2] }));
  x = g.positionEmbedding(x);
  for (let i = 0; i < layers; i++) {
    const block = g.scope(`block${i}`);
    x = block.add([x, selfAttention(block.scope('attention'), block.layerNorm(x), { heads })]);
    const hidden = block.gelu(block.linear(block.layerNorm(x), { outFeatures: 4 * width }));
    x = block.add([x, block.linear(hidden, { outFeatures: width })]);
  }
  const token = g.crop(g.layerNorm(x), { amount: [0, x.shape[1] - 1] });
  return g.build(g.linear(g.flatten(token), { outFeatures: 1000 }));
}

it.each([
  ['B/16 at 224', { layers: 12, width: 768, heads: 12, size: 224 }, 86_567_656, 17_563_828_224],
  ['B/16 at 384', { layers: 12, width: 768, heads: 12, size: 384 }, 86_859_496, 55_484_350_464],
  ['L/16 at 224', { layers: 24, width: 1024, heads: 16, size: 224 }, 304_326_632, 61_554_712_576],
  ['L/16 at 384', { layers: 24, width: 1024, heads: 16, size: 384 }, 304_715_752, 191_066_300_416],
])(
  'ViT-%s of selfAttention blocks has %j: %d parameters and %d multiply-adds',
  (_, options, parameters, multiplyAdds) => {
    expect(cost(vit(options))).toMatchObject({ parameters, multiplyAdds });
  },
);

it('selfAttention keeps the shape and refuses heads that do not divide the features', () => {
  const g = graphBuilder({ x: [12, 5] });
  expect(selfAttention(g, g.input, { heads: 3, bias: false }).shape).toEqual([12, 5]);
  expect(codeOf(() => selfAttention(g.scope('other'), g.input, { heads: 5 }))).toBe('BAD_ATTRIBUTE');
});
