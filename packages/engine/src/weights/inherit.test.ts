import { graphBuilder, removeLayers, type Graph } from '@archipelago/graph-ir';
import { createRandom } from '@archipelago/numerics';
import { describe, expect, it } from 'vitest';
import { predict } from '../inference/predict';
import type { Tensor } from '../program/tensor';
import { referenceEngine } from '../reference/reference-engine';
import { inherit } from './inherit';
import { initialize } from './initialize';
import { parametersOf, type Weights } from './parameters';

const random = createRandom('student');

/** Weights that tell where they come from: element i of each tensor is i. */
function numbered(graph: Graph): Weights {
  return Object.fromEntries(
    parametersOf(graph).map(({ key, shape }) => {
      const size = shape.reduce((product, axis) => product * axis, 1);
      return [key, { shape, data: Float32Array.from({ length: size }, (_, i) => i) }];
    }),
  );
}

function inherited(student: Graph, teacher: Graph): Weights {
  return inherit(student, { teacher: { graph: teacher, weights: numbered(teacher) }, random });
}

interface Widths {
  readonly stem: number;
  readonly body: number;
}

/** conv – norm – conv – pool – flatten – linear. */
function chainNet({ stem, body }: Widths): Graph {
  const g = graphBuilder({ image: [1, 4, 4] });
  const x = g.batchNorm(g.conv(g.input, { outChannels: stem, kernel: 1, name: 'stem' }), { name: 'norm' });
  const y = g.maxPool(g.conv(x, { outChannels: body, kernel: 1, name: 'body' }), { kernel: 2 });
  return g.build(g.linear(g.flatten(y), { outFeatures: 2, name: 'head' }));
}

const values = (tensor: Tensor) => [...tensor.data];

describe('inherit', () => {
  it('gives an unchanged graph the same weights', () => {
    const graph = chainNet({ stem: 4, body: 3 });
    expect(inherited(graph, graph)).toEqual(numbered(graph));
  });

  it('keeps the first filters and channels of shrunk layers', () => {
    const weights = inherited(chainNet({ stem: 2, body: 2 }), chainNet({ stem: 4, body: 3 }));
    expect(values(weights['stem.weight'])).toEqual([0, 1]);
    expect(values(weights['norm.runningMean'])).toEqual([0, 1]);
    expect(weights['body.weight'].shape).toEqual([2, 2, 1, 1]);
    expect(values(weights['body.weight'])).toEqual([0, 1, 4, 5]);
  });

  it('keeps the features of the channels that are left after flattening [channels, 2, 2]', () => {
    const weights = inherited(chainNet({ stem: 4, body: 2 }), chainNet({ stem: 4, body: 3 }));
    expect(values(weights['head.weight'])).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 12, 13, 14, 15, 16, 17, 18, 19]);
  });

  it('follows channels through a concatenation and a shuffle', () => {
    const net = (width: number) => {
      const g = graphBuilder({ image: [1, 2, 2] });
      const branches = ['a', 'b'].map((name) => g.conv(g.input, { outChannels: width, kernel: 1, name }));
      const mixed = g.channelShuffle(g.concat(branches), { groups: 2 });
      return g.build(g.conv(mixed, { outChannels: 1, kernel: 1, name: 'end', bias: false }));
    };
    // The teacher's shuffled order is a0 b0 a1 b1 a2 b2; of it a0 b0 a1 b1 are left.
    expect(values(inherited(net(2), net(3))['end.weight'])).toEqual([0, 1, 2, 3]);
    const concatOnly = (width: number) => {
      const g = graphBuilder({ image: [1, 2, 2] });
      const branches = ['a', 'b'].map((name) => g.conv(g.input, { outChannels: width, kernel: 1, name }));
      return g.build(g.conv(g.concat(branches), { outChannels: 1, kernel: 1, name: 'end', bias: false }));
    };
    // a0 a1 a2 b0 b1 b2: a0 a1 b0 b1 are left.
    expect(values(inherited(concatOnly(2), concatOnly(3))['end.weight'])).toEqual([0, 1, 3, 4]);
  });

  it('keeps depthwise filters with their channels, and first channels in grouped convolutions', () => {
    const net = (width: number) => {
      const g = graphBuilder({ image: [2, 3, 3] });
      const x = g.conv(g.input, { outChannels: width, kernel: 1, name: 'in' });
      const y = g.depthwiseConv(x, { kernel: 1, bias: false, name: 'depthwise' });
      return g.build(g.conv(y, { outChannels: 4, kernel: 1, groups: 2, bias: false, name: 'grouped' }));
    };
    const weights = inherited(net(4), net(6));
    expect(values(weights['depthwise.weight'])).toEqual([0, 1, 2, 3]);
    expect(values(weights['grouped.weight'])).toEqual([0, 1, 3, 4, 6, 7, 9, 10]);
  });

  it('gives a student with a removed layer the weights of the others', () => {
    const teacher = chainNet({ stem: 4, body: 4 });
    const weights = inherited(removeLayers(teacher, ['body', 'norm']), teacher);
    expect(Object.keys(weights)).toEqual(['stem.weight', 'stem.bias', 'head.weight', 'head.bias']);
    expect(weights['head.weight']).toEqual(numbered(teacher)['head.weight']);
  });

  it('draws new layers, other kernels and wider layers as initialize does', () => {
    const net = (kernel: number, width: number, name: string) => {
      const g = graphBuilder({ image: [1, 4, 4] });
      const x = g.conv(g.input, { outChannels: width, kernel, padding: 'half', name: 'a' });
      return g.build(g.conv(x, { outChannels: 2, kernel: 1, name }));
    };
    const fresh = (graph: Graph) => initialize(graph, random);
    const renamed = net(3, 4, 'new');
    expect(inherited(renamed, net(3, 4, 'b'))['new.weight']).toEqual(fresh(renamed)['new.weight']);
    const other = net(5, 4, 'b');
    const weights = inherited(other, net(3, 4, 'b'));
    expect(weights['a.weight']).toEqual(fresh(other)['a.weight']);
    expect(values(weights['a.bias'])).toEqual([0, 1, 2, 3]);
    const wider = net(3, 6, 'b');
    expect(inherited(wider, net(3, 4, 'b'))).toEqual({ ...fresh(wider), 'b.bias': numbered(wider)['b.bias'] });
  });

  it('draws a linear layer afresh where the flattened axes differ', () => {
    const net = (size: number, channels: number) => {
      const g = graphBuilder({ image: [channels, size, size] });
      return g.build(g.linear(g.flatten(g.input), { outFeatures: 2, name: 'head' }));
    };
    const student = net(2, 2);
    expect(inherited(student, net(4, 2))['head.weight']).toEqual(initialize(student, random)['head.weight']);
  });

  it('computes what the teacher computes where the channels taken away were 0', async () => {
    const teacher = chainNet({ stem: 4, body: 4 });
    const weights = { ...initialize(teacher, createRandom(7)) };
    for (const [key, from] of [
      ['body.weight', 2 * 4],
      ['body.bias', 2],
    ] as const) {
      weights[key] = { ...weights[key], data: weights[key].data.map((value, i) => (i >= from ? 0 : value)) };
    }
    const student = chainNet({ stem: 4, body: 2 });
    const images = Float32Array.from({ length: 3 * 16 }, () => random.normal());
    const data = { images, shape: [1, 4, 4] };
    const kept = inherit(student, { teacher: { graph: teacher, weights }, random });
    const expected = await predict(referenceEngine(), teacher, { weights, data });
    expect(await predict(referenceEngine(), student, { weights: kept, data })).toEqual(expected);
  });

  it("refuses weights that are not the teacher's", () => {
    const graph = chainNet({ stem: 4, body: 4 });
    expect(() => inherit(graph, { teacher: { graph, weights: {} }, random })).toThrow(
      expect.objectContaining({ code: 'MISSING_WEIGHTS', place: 'stem.weight' }),
    );
  });
});
