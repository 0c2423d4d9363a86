import { graphBuilder, type Graph } from '@archipelago/graph-ir';
import { describe, expect, it } from 'vitest';
import { bottleneckTrunk, type BottleneckStage } from './bottlenecks';

function trunk(stages: readonly BottleneckStage[]): Graph {
  const g = graphBuilder({ image: [3, 64, 64] });
  return g.build(bottleneckTrunk(g, g.input, stages));
}

const node = ({ nodes }: Graph, id: string) => nodes.find((other) => other.id === id);

describe('bottleneckTrunk', () => {
  it('puts a convolution on the shortcut where channels change, else a pool where sides do', () => {
    const graph = trunk([{ inner: 32, strides: [1, 1, 2] }]);
    expect(node(graph, 'stage1/unit1/shortcut')?.op).toBe('conv');
    expect(node(graph, 'stage1/unit2/shortcut')).toBeUndefined();
    expect(node(graph, 'stage1/unit3/shortcut')).toMatchObject({
      op: 'maxPool',
      attributes: { kernel: [1, 1], stride: [2, 2] },
    });
  });

  it('strides in the convolution that it is told to', () => {
    for (const [stridedKernel, strides] of [
      [1, [2, 1]],
      [3, [1, 2]],
    ] as const) {
      const graph = trunk([{ inner: 16, strides: [2], stridedKernel }]);
      const convs = ['conv1', 'conv2'].map((name) => node(graph, `stage1/unit1/${name}`)?.attributes.stride);
      expect(convs).toEqual(strides.map((stride) => [stride, stride]));
    }
  });

  it('dilates units and pads as much', () => {
    const graph = trunk([{ inner: 16, strides: [1, 1], rates: [2, 4] }]);
    for (const [unit, rate] of [
      [1, 2],
      [2, 4],
    ]) {
      expect(node(graph, `stage1/unit${unit}/conv2`)?.attributes).toMatchObject({
        dilation: [rate, rate],
        padding: [rate, rate, rate, rate],
      });
    }
  });

  it('starts the last norm of a unit at 0', () => {
    const scales = trunk([{ inner: 16, strides: [1] }]).nodes.filter(({ attributes }) => attributes.zeroScale === true);
    expect(scales.map(({ id }) => id)).toEqual(['stage1/unit1/batchNorm3']);
  });
});
