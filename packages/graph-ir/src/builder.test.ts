import { describe, expect, it } from 'vitest';
import { graphBuilder } from './builder';
import { standardOps } from './ops';
import { codeOf } from './testing/op-contract';

describe('graphBuilder', () => {
  it('writes a network in a few lines, with readable ids and attributes in full', () => {
    const g = graphBuilder({ image: [3, 32, 32] });
    let x = g.relu(g.conv(g.input, { outChannels: 16, kernel: 3, padding: 1 }));
    x = g.linear(g.globalAvgPool(x), { outFeatures: 10, name: 'classifier' });
    const graph = g.build(x, { name: 'tiny' });
    expect(graph.nodes.map(({ id }) => id)).toEqual(['conv1', 'relu1', 'globalAvgPool1', 'classifier']);
    expect(graph.nodes[0]).toEqual({
      id: 'conv1',
      op: 'conv',
      inputs: ['image'],
      attributes: {
        outChannels: 16,
        kernel: [3, 3],
        stride: [1, 1],
        dilation: [1, 1],
        padding: [1, 1, 1, 1],
        groups: 1,
        bias: true,
      },
    });
    expect(graph).toMatchObject({
      name: 'tiny',
      inputs: [{ id: 'image', shape: [3, 32, 32] }],
      outputs: ['classifier'],
    });
    expect(x.shape).toEqual([10]);
  });

  it('names inputs, and takes several inputs and outputs', () => {
    const g = graphBuilder({ left: [8], right: [8] });
    const sum = g.add([g.inputs.left, g.inputs.right]);
    expect(g.build([sum, g.inputs.left]).outputs).toEqual(['add1', 'left']);
  });

  it('scopes prefix ids and count for themselves', () => {
    const g = graphBuilder({ x: [8] });
    const block = g.scope('stage1').scope('block2');
    const ids = [
      block.relu(g.input),
      block.relu(g.input),
      g.relu(g.input),
      g.scope('stage1').scope('block2').tanh(g.input),
    ];
    expect(ids.map(({ id }) => id)).toEqual([
      'stage1/block2/relu1',
      'stage1/block2/relu2',
      'relu1',
      'stage1/block2/tanh1',
    ]);
  });

  it('passes over counted ids that a name took', () => {
    const g = graphBuilder({ x: [8] });
    g.relu(g.input, { name: 'relu1' });
    expect(g.relu(g.input).id).toBe('relu2');
  });

  it('a graph does not change when its builder goes on', () => {
    const g = graphBuilder({ x: [8] });
    const graph = g.build(g.relu(g.input));
    g.tanh(g.input);
    expect(graph.nodes).toHaveLength(1);
  });

  it('depthwiseConv has as many groups and outputs as inputs', () => {
    const g = graphBuilder({ x: [12, 8, 8] });
    const graph = g.build(g.depthwiseConv(g.input, { kernel: 5, padding: 'half' }));
    expect(graph.nodes[0].attributes).toMatchObject({ outChannels: 12, groups: 12, padding: [2, 2, 2, 2] });
  });

  it('has a method for every standard op', () => {
    const g = graphBuilder({ x: [8] });
    for (const name of standardOps.keys()) expect(typeof g[name as keyof typeof g], name).toBe('function');
  });

  it('a name that is taken is a DUPLICATE_ID, a value of another graph a DANGLING_INPUT', () => {
    const g = graphBuilder({ x: [8] });
    g.relu(g.input, { name: 'y' });
    expect(codeOf(() => g.relu(g.input, { name: 'y' }))).toBe('DUPLICATE_ID');
    expect(codeOf(() => g.relu(g.input, { name: 'x' }))).toBe('DUPLICATE_ID');
    expect(codeOf(() => graphBuilder({ z: [8] }).relu(g.input))).toBe('DANGLING_INPUT');
  });

  it('errors come at once and name the node', () => {
    const g = graphBuilder({ x: [3, 8, 8] });
    expect(() => g.scope('head').linear(g.conv(g.input, { outChannels: 4, kernel: 9 }), { outFeatures: 2 })).toThrow(
      'node "conv1" (conv): a window of 9 over axis 1 of [3, 8, 8] padded to 8',
    );
    expect(codeOf(() => graphBuilder({ x: [3, 0] }))).toBe('SHAPE_MISMATCH');
  });

  it('builds every op it has a method for', () => {
    const g = graphBuilder({ image: [8, 8, 8] });
    const x = g.input;
    const shapes = [
      g.layerNorm(x),
      g.relu6(x),
      g.swish(x),
      g.hardSwish(x),
      g.gelu(x),
      g.sigmoid(x),
      g.softmax(x),
      g.maxPool(x, { kernel: 2 }),
      g.avgPool(x, { kernel: 2 }),
      g.mul([x, x]),
      g.concat([x, x]),
      g.weightedSum([x, x], { weights: [0.5, 0.5] }),
      g.matmul([x, x], { transposeB: true }),
      g.scale(x, { factor: 2 }),
      g.channelShuffle(x, { groups: 2 }),
      g.channelSlice(x, { channels: 2 }),
      g.identity(x),
      g.zero(x, { stride: 2 }),
      g.flatten(x),
      g.reshape(x, { shape: [64, 8] }),
      g.transpose(x, { permutation: [1, 2, 0] }),
      g.dropout(x, { rate: 0.5 }),
      g.dropPath(x, { rate: 0.5 }),
      g.resize(x, { size: 4 }),
      g.pad(x, { amount: 1 }),
      g.crop(x, { amount: 1 }),
      g.prependToken(g.reshape(x, { shape: [8, 64] })),
      g.positionEmbedding(x),
      g.batchNorm(x, { affine: false }),
    ];
    expect(shapes.map(({ shape }) => shape.join('×'))).toEqual([
      ...new Array<string>(7).fill('8×8×8'),
      '8×4×4',
      '8×4×4',
      '8×8×8',
      '16×8×8',
      ...new Array<string>(4).fill('8×8×8'),
      '2×8×8',
      '8×8×8',
      '8×4×4',
      '512',
      '64×8',
      '8×8×8',
      '8×8×8',
      '8×8×8',
      '8×4×4',
      '8×10×10',
      '8×6×6',
      '8×65',
      '8×8×8',
      '8×8×8',
    ]);
  });
});
