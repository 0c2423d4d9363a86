import { graphBuilder, layersOf } from '@archipelago/graph-ir';
import { expect, test } from 'vitest';
import { isSeparable, particularsOf, separableTitle, titleOf } from './op-title';

const g = graphBuilder({ image: [8, 16, 16] });
const conv = g.conv(g.input, { outChannels: 8, kernel: [3, 5], stride: 2, padding: 'half', dilation: 1 });
const depthwise = g.depthwiseConv(conv, { kernel: 3, padding: 1 });
const pointwise = g.conv(depthwise, { outChannels: 16, kernel: 1 });
const grouped = g.conv(pointwise, { outChannels: 16, kernel: 3, padding: 2, dilation: 2, groups: 4 });
const pool = g.maxPool(g.relu6(grouped), { kernel: 2 });
const overlapping = g.avgPool(pool, { kernel: 3, stride: 1, padding: 1 });
const scaled = g.scale(g.dropout(g.channelShuffle(overlapping, { groups: 2 }), { rate: 0.1 }), { factor: 0.5 });
const layers = layersOf(g.build(g.globalAvgPool(scaled)));

test('titleOf names layers in words', () => {
  expect(layers.map(titleOf)).toEqual([
    'conv 3\u00d75',
    'depthwise conv 3\u00d73',
    'conv 1\u00d71',
    'grouped conv 3\u00d73',
    'ReLU6',
    'max pool 2\u00d72',
    'average pool 3\u00d73',
    'channel shuffle',
    'dropout 0.1',
    'scale \u00d70.5',
    'global average pool',
  ]);
});

test('particularsOf tells what is not as usual', () => {
  expect(layers.map(particularsOf)).toEqual([
    ['stride 2'],
    [],
    [],
    ['dilation 2', '4 groups'],
    [],
    [],
    ['stride 1'],
    ['2 groups'],
    [],
    [],
    [],
  ]);
});

test('a depthwise convolution and a pointwise one are a separable one', () => {
  expect(isSeparable(layers[1], layers[2])).toBe(true);
  expect(isSeparable(layers[0], layers[2])).toBe(false);
  expect(isSeparable(layers[1], layers[3])).toBe(false);
  expect(separableTitle(layers[1])).toBe('separable conv 3\u00d73');
});
