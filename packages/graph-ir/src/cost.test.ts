import { describe, expect, it } from 'vitest';
import { graphBuilder, type GraphBuilder, type Value } from './builder';
import { cost } from './cost';
import { resnet } from './testing/resnet';
import { shufflenet } from './testing/shufflenet';
import { vgg19 } from './testing/vgg';

describe('cost', () => {
  it.each([
    ['VGG-19 for 10 classes', vgg19(10), 20_040_522],
    ['VGG-19 for 100 classes', vgg19(100), 20_086_692],
    ['ResNet-18 for 10 classes', resnet([2, 2, 2, 2], 10), 11_173_962],
    ['ResNet-18 for 100 classes', resnet([2, 2, 2, 2], 100), 11_220_132],
    ['ResNet-34 for 10 classes', resnet([3, 4, 6, 3], 10), 21_282_122],
    ['ResNet-34 for 100 classes', resnet([3, 4, 6, 3], 100), 21_328_292],
    ['ShuffleNet 1× g = 2 for 10 classes, convolutions inserted', shufflenet({ classes: 10, inserted: true }), 987_870],
    [
      'ShuffleNet 1× g = 2 for 100 classes, convolutions inserted',
      shufflenet({ classes: 100, inserted: true }),
      1_059_960,
    ],
    ['ShuffleNet 1× g = 2 for 100 classes', shufflenet({ classes: 100, inserted: false }), 959_672],
  ])('cost of %s has the published number of parameters', (_, graph, parameters) => {
    expect(cost(graph).parameters).toBe(parameters);
  });

  it.each<[string, (g: GraphBuilder, x: Value) => Value, number, number]>([
    ['sep_conv_3x3', (g, x) => separable(g, separable(g, x, 3), 3), 864, 819_200],
    ['sep_conv_5x5', (g, x) => separable(g, separable(g, x, 5), 5), 1_376, 1_343_488],
    ['dil_conv_3x3', (g, x) => separable(g, x, 3, 2), 432, 409_600],
    ['dil_conv_5x5', (g, x) => separable(g, x, 5, 2), 688, 671_744],
  ])('cost of %s of DARTS at 16 channels on 32×32', (_, build, parameters, multiplyAdds) => {
    const g = graphBuilder({ x: [16, 32, 32] });
    expect(cost(g.build(build(g, g.input)))).toMatchObject({ parameters, multiplyAdds });
  });

  it('lists nodes in topological order, with shapes, and tells buffers from parameters', () => {
    const g = graphBuilder({ x: [3, 8, 8] });
    const y = g.relu(g.batchNorm(g.conv(g.input, { outChannels: 4, kernel: 3 })));
    expect(cost(g.build(y))).toEqual({
      parameters: 120,
      buffers: 8,
      multiplyAdds: 3888,
      nodes: [
        { id: 'conv1', op: 'conv', shape: [4, 6, 6], parameters: 112, buffers: 0, multiplyAdds: 3888 },
        { id: 'batchNorm1', op: 'batchNorm', shape: [4, 6, 6], parameters: 8, buffers: 8, multiplyAdds: 0 },
        { id: 'relu1', op: 'relu', shape: [4, 6, 6], parameters: 0, buffers: 0, multiplyAdds: 0 },
      ],
    });
  });
});

function separable(g: GraphBuilder, x: Value, kernel: number, dilation = 1): Value {
  const depthwise = g.depthwiseConv(g.relu(x), { kernel, dilation, padding: 'half', bias: false });
  return g.batchNorm(g.conv(depthwise, { outChannels: x.shape[0], kernel: 1, bias: false }));
}
