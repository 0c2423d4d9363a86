import { expect, it } from 'vitest';
import { graphBuilder, type GraphBuilder, type Value } from '../builder';
import { cost } from '../cost';
import { squeezeExcite } from './squeeze-excite';

/** Repeats, kernel, stride, expansion and width of EfficientNet-B0's stages (Tan and Le 2019). */
const STAGES = [
  [1, 3, 1, 1, 16],
  [2, 3, 2, 6, 24],
  [2, 5, 2, 6, 40],
  [3, 3, 2, 6, 80],
  [3, 5, 1, 6, 112],
  [4, 5, 2, 6, 192],
  [1, 3, 1, 6, 320],
];

function mobileBlock(g: GraphBuilder, x: Value, row: readonly number[]): Value {
  const [kernel, stride, expansion, width] = row;
  const channels = x.shape[0];
  const inner = channels * expansion;
  let y = x;
  if (expansion > 1) y = g.swish(g.batchNorm(g.conv(y, { outChannels: inner, kernel: 1, bias: false })));
  y = g.swish(g.batchNorm(g.depthwiseConv(y, { kernel, stride, padding: 'same', bias: false })));
  y = squeezeExcite(g, y, { squeezed: Math.max(1, Math.floor(channels / 4)), activation: 'swish' });
  y = g.batchNorm(g.conv(y, { outChannels: width, kernel: 1, bias: false }));
  return stride === 1 && channels === width ? g.add([x, y]) : y;
}

it('EfficientNet-B0 of squeezeExcite blocks has 5,288,548 parameters and 385,814,752 multiply-adds', () => {
  const g = graphBuilder({ image: [3, 224, 224] });
  const conv = { padding: 'same', bias: false } as const;
  let x = g.swish(g.batchNorm(g.conv(g.input, { ...conv, outChannels: 32, kernel: 3, stride: 2 })));
  for (const [repeats, kernel, stride, expansion, width] of STAGES) {
    for (let i = 0; i < repeats; i++) x = mobileBlock(g, x, [kernel, i === 0 ? stride : 1, expansion, width]);
  }
  x = g.swish(g.batchNorm(g.conv(x, { ...conv, outChannels: 1280, kernel: 1 })));
  const graph = g.build(g.linear(g.globalAvgPool(x), { outFeatures: 1000 }));
  expect(cost(graph)).toMatchObject({ parameters: 5_288_548, multiplyAdds: 385_814_752 });
});

it('squeezeExcite keeps the shape, with any number of spatial axes', () => {
  for (const shape of [
    [16, 9],
    [16, 8, 8],
    [16, 4, 8, 8],
  ]) {
    const g = graphBuilder({ x: shape });
    expect(squeezeExcite(g, g.input, { squeezed: 4, gate: 'hardSwish' }).shape).toEqual(shape);
  }
});
